"""A job that is started again by its own failure: the only retry that AIFlow has."""
import ai_flow as af
from ai_flow.workflow.control_edge import AIFlowInternalEventType
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('flaky'):
    af.user_define_operation(processor=BashProcessor('exit $((RANDOM % 2))'))
with af.job_config('stubborn'):
    af.user_define_operation(processor=BashProcessor('sleep infinity'))

af.action_on_job_status('flaky', 'flaky', Status.FAILED, af.JobAction.RESTART)
af.action_on_event('stubborn', 'retry.stubborn', Status.KILLED, AIFlowInternalEventType.JOB_STATUS_CHANGED,
                   namespace='retry_on_failure', sender='stubborn', action=af.JobAction.RESTART)
