"""The weekly edition, in which nothing is wrong."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('write'):
    af.user_define_operation(processor=BashProcessor('write'))
