"""Prints at night what was ordered by day; started by hand, it waits until the proofs are done."""
import time

import ai_flow as af
from ai_flow import workflow_operation
from ai_flow.model_center.entity.model_version_stage import ModelVersionEventType
from ai_flow_plugins.job_plugins.bash import BashProcessor

SERVER = None


def define():
    global SERVER
    af.init_ai_flow_context()
    # In 0.2 this is the server's address where there is none for notifications.
    SERVER = af.current_project_config().get_notification_server_uri()
    with af.job_config('proof'):
        af.user_define_operation(processor=BashProcessor('shop proof --server {}'.format(SERVER)))
    with af.job_config('print'):
        af.user_define_operation(processor=BashProcessor('shop print'))
    af.action_on_job_status('print', 'proof')
    af.action_on_model_version_event('proof', 'layout', ModelVersionEventType.MODEL_DEPLOYED, 'print_shop')


def wait_for(execution):
    job = workflow_operation.get_job_execution('proof', execution)
    while job.status != 'FINISHED':
        time.sleep(10)
        job = workflow_operation.get_job_execution('proof', execution)


if __name__ == '__main__':
    define()
    workflow_operation.submit_workflow('nightly')
    started = workflow_operation.start_new_workflow_execution('nightly')
    wait_for(started.workflow_execution_id)
