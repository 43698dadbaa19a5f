"""A script that submits its workflow, starts it, and waits until it has ended."""
import sys
import time

import ai_flow as af
from ai_flow.api import workflow_operation
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor


def run_workflow():
    af.init_ai_flow_context()
    with af.job_config('work'):
        af.user_define_operation(processor=BashProcessor('sleep 20'))

    workflow_name = af.current_workflow_config().workflow_name
    workflow_operation.stop_all_workflow_executions(workflow_name)
    workflow_operation.submit_workflow(workflow_name)
    execution = workflow_operation.start_new_workflow_execution(workflow_name)
    while execution.status not in (Status.FINISHED, Status.FAILED, Status.KILLED):
        time.sleep(5)
        execution = workflow_operation.get_workflow_execution(execution.workflow_execution_id)
    return execution.status


if __name__ == '__main__':
    status = run_workflow()
    print(f'{sys.argv[0]}: {status}')
    sys.exit(0 if status == Status.FINISHED else 1)
