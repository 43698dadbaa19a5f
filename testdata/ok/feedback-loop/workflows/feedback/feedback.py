"""A watcher runs as long as the work: RUNNING of task_2 starts it, and its end stops task_2."""
import ai_flow as af
from ai_flow import JobAction
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('task_1'):
    af.user_define_operation(processor=BashProcessor('sleep 10'))
with af.job_config('task_2'):
    af.user_define_operation(processor=BashProcessor('sleep 300'))
with af.job_config('task_3'):
    af.user_define_operation(processor=BashProcessor('sleep 60'))

af.action_on_job_status('task_2', 'task_1')
af.action_on_job_status('task_3', 'task_2', Status.RUNNING)
af.action_on_job_status('task_2', 'task_3', Status.FINISHED, JobAction.STOP)
