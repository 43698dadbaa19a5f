"""Bakes the bread of the day."""
import ai_flow as af
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('knead'):
    af.user_define_operation(processor=BashProcessor('robot knead --minutes 12'))

with af.job_config('proof'):
    af.user_define_operation(processor=BashProcessor('robot wait --hours 2'))

with af.job_config('bake'):
    af.user_define_operation(processor=BashProcessor('robot bake --degrees 240'))

with af.job_config('alarm'):
    af.user_define_operation(processor=BashProcessor('robot ring'))

af.action_on_job_status('proof', 'knaed')
af.action_on_job_status(job_name='bake',
                        upstream_job_name='prove')
af.action_on_job_status('alarm', 'oven', Status.FAILED)
