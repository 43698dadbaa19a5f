"""A script that looks after what it has started, until all is done or somebody presses Ctrl-C."""
import time

import ai_flow as af
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor


def define():
    af.init_ai_flow_context()
    with af.job_config('collect'):
        af.user_define_operation(processor=BashProcessor('make collect'))


def stop_all(name):
    for execution in af.workflow_operation.list_workflow_executions(name):
        af.workflow_operation.stop_workflow_execution(execution.workflow_execution_id)


def look_after(name):
    while True:
        try:
            done = True
            for execution in af.workflow_operation.list_workflow_executions(name):
                if execution.status != Status.FINISHED:
                    done = False
                    break
            if done:
                break
            time.sleep(30)
        except KeyboardInterrupt:
            print('stopping what runs')
            stop_all(name)
            break


if __name__ == '__main__':
    define()
    workflow = af.current_workflow_config().workflow_name
    af.workflow_operation.submit_workflow(workflow)
    for attempt in range(3):
        try:
            af.workflow_operation.start_new_workflow_execution(workflow)
            break
        except RuntimeError as error:
            print('attempt {} failed: {}'.format(attempt + 1, error))
            time.sleep(10)
    look_after(workflow)
