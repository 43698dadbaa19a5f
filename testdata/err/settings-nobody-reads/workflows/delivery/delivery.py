"""Delivers parcels, with settings that have no effect."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('load'):
    af.user_define_operation(processor=BashProcessor('van load'))
with af.job_config('drive'):
    af.user_define_operation(processor=BashProcessor('van drive'))
af.action_on_job_status('drive', 'load')
