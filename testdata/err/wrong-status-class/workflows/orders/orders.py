"""Packs the orders of the web shop. AIFlow has two classes Status; af.Status is the other one."""
import ai_flow as af
from ai_flow.common.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('fetch'):
    af.user_define_operation(processor=BashProcessor('shop fetch'))
with af.job_config('pack'):
    af.user_define_operation(processor=BashProcessor('shop pack'))

af.action_on_job_status('pack', 'fetch', af.Status.FINISHED)
af.action_on_job_status('pack', 'fetch', Status.OK)
