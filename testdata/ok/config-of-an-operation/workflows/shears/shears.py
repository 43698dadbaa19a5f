"""Gives an operation a `config`, which AIFlow drops, and other parameters, which it keeps."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('shear'):
    af.user_define_operation(processor=BashProcessor('shear'), config={'sheep': 12}, settings={'sheep': 12})
