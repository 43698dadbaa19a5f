from typing import List, Optional, Text, Tuple, Union

import _aiflowc
from ai_flow.ai_graph.ai_graph import current_graph
from ai_flow.client.ai_flow_client import get_ai_flow_client
from ai_flow.common.status import Status
from ai_flow.context.project_context import current_project_config, current_project_context
from ai_flow.context.workflow_config_loader import current_workflow_config
from ai_flow.exception.exceptions import EmptyGraphException
from ai_flow.meta.project_meta import ProjectMeta
from ai_flow.meta.workflow_meta import WorkflowMeta
from ai_flow.plugin_interface.scheduler_interface import JobExecutionInfo, WorkflowExecutionInfo, WorkflowInfo
from ai_flow.util import json_utils
from ai_flow.util.json_utils import dumps
from ai_flow.workflow.control_edge import EventCondition


def submit_workflow(workflow_name: Text = None) -> WorkflowInfo:
    return _aiflowc.submit(workflow_name)


# Three of these have a default with which AIFlow fails.
def delete_workflow(workflow_name: Text = None) -> WorkflowInfo:
    return _aiflowc.life_cycle(workflow_name)


def list_workflows(page_size: int, offset: int) -> Optional[List[WorkflowInfo]]:
    return _aiflowc.life_cycle()


def get_workflow(workflow_name: Text = None) -> Optional[WorkflowInfo]:
    return _aiflowc.life_cycle()


def pause_workflow_scheduling(workflow_name: Text = None) -> WorkflowInfo:
    return _aiflowc.life_cycle(workflow_name)


def resume_workflow_scheduling(workflow_name: Text = None) -> WorkflowInfo:
    return _aiflowc.life_cycle(workflow_name)


def start_new_workflow_execution_on_events(workflow_name: Text,
                                           event_conditions: Union[List[EventCondition], Tuple]):
    _aiflowc.workflow_condition('start', workflow_name, event_conditions)


def stop_workflow_execution_on_events(workflow_name: Text, event_conditions: Union[List[EventCondition], Tuple]):
    _aiflowc.workflow_condition('stop', workflow_name, event_conditions)


def start_new_workflow_execution(workflow_name: Text, context: Text = None) -> WorkflowExecutionInfo:
    return _aiflowc.life_cycle()


def stop_all_workflow_executions(workflow_name: Text) -> List[WorkflowExecutionInfo]:
    return _aiflowc.life_cycle()


def stop_workflow_execution(execution_id: Text) -> WorkflowExecutionInfo:
    return _aiflowc.life_cycle()


def list_workflow_executions(workflow_name: Text) -> List[WorkflowExecutionInfo]:
    return _aiflowc.life_cycle()


def get_workflow_execution(execution_id: Text) -> WorkflowExecutionInfo:
    return _aiflowc.life_cycle()


def start_job_execution(job_name: Text, execution_id: Text) -> JobExecutionInfo:
    return _aiflowc.life_cycle()


def stop_job_execution(job_name: Text, execution_id: Text) -> JobExecutionInfo:
    return _aiflowc.life_cycle()


def restart_job_execution(job_name: Text, execution_id: Text) -> JobExecutionInfo:
    return _aiflowc.life_cycle()


def list_job_executions(execution_id: Text) -> List[JobExecutionInfo]:
    return _aiflowc.life_cycle()


def get_job_executions(job_name: Text, execution_id: Text) -> List[JobExecutionInfo]:
    return _aiflowc.life_cycle()


def stop_scheduling_job(execution_id: Text, job_name: Text):
    _aiflowc.life_cycle()


def resume_scheduling_job(execution_id: Text, job_name: Text):
    _aiflowc.life_cycle()
