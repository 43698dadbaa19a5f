"""Two downloads and what is made of them, in the language of a later AIFlow."""
import time

from ai_flow import ops
from ai_flow.model.action import TaskAction
from ai_flow.model.status import TaskStatus
from ai_flow.model.workflow import Workflow
from ai_flow.notification.notification_client import AIFlowNotificationClient
from ai_flow.operators.bash import BashOperator
from ai_flow.operators.python import PythonOperator


def merge():
    time.sleep(5)


with Workflow(name='quickstart') as workflow:
    rates = BashOperator(name='rates', bash_command='curl -o rates https://example.org/rates')
    orders = BashOperator(name='orders', bash_command='curl -o orders https://example.org/orders')
    merged = PythonOperator(name='merged', python_callable=merge)

    merged.start_after([rates, orders])
    merged.action_on_task_status(TaskAction.STOP, {rates: TaskStatus.FAILED})
