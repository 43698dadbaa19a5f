"""The ferry between two islands."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('load'):
    af.user_define_operation(processor=BashProcessor('ferry load'))
with af.job_config('cross'):
    af.user_define_operation(processor=BashProcessor('ferry cross'))
with af.job_config('unload'):
    af.user_define_operation(processor=BashProcessor('ferry unload'))
with af.job_config('count'):
    af.user_define_operation(processor=BashProcessor('ferry count'))

af.action_on_job_status('cross', 'load')
af.action_on_job_status('unload', 'cross')
af.action_on_job_status('count', 'unload')
af.action_on_job_status('load', 'unload')
