"""Runs trains by the clock."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('depart'):
    af.user_define_operation(processor=BashProcessor('train depart'))
with af.job_config('arrive'):
    af.user_define_operation(processor=BashProcessor('train arrive'))
af.action_on_job_status('arrive', 'depat')
