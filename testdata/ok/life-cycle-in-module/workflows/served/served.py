"""A file that submits itself, without a main guard. What is defined after the submission belongs to nothing."""
import ai_flow as af
from ai_flow import workflow_operation
from ai_flow.api.workflow_operation import pause_workflow_scheduling, start_new_workflow_execution
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('serve'):
    af.user_define_operation(processor=BashProcessor('serve --port 8080'))
with af.job_config('probe'):
    af.user_define_operation(processor=BashProcessor('curl --fail localhost:8080'))
af.action_on_job_status('probe', 'serve', 'RUNNING')

submitted = af.workflow_operation.submit_workflow(af.current_workflow_config().workflow_name)
pause_workflow_scheduling(workflow_name=submitted.workflow_name)
workflow_operation.resume_workflow_scheduling('served')
workflow_operation.stop_all_workflow_executions('served')
execution = start_new_workflow_execution('served', context='blue')
workflow_operation.start_job_execution('serve', execution_id='served|1')
workflow_operation.stop_scheduling_job(execution_id='served|1', job_name='probe')

af.action_on_job_status('serve', 'probe', 'FAILED', af.JobAction.RESTART)
