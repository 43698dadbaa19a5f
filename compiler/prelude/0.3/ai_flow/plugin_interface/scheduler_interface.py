from typing import Dict, List, Text

import _aiflowc
from ai_flow.util import json_utils
from ai_flow.workflow.control_edge import WorkflowSchedulingRule


class WorkflowInfo(json_utils.Jsonable):
    def __init__(self,
                 namespace: Text = None,
                 workflow_name: Text = None,
                 properties: Dict = None,
                 scheduling_rules: List[WorkflowSchedulingRule] = None):
        self._namespace = namespace
        self._workflow_name = workflow_name
        self._properties = _aiflowc.unless_none(properties, {})
        self._scheduling_rules = scheduling_rules

    @property
    def namespace(self):
        return self._namespace

    @property
    def workflow_name(self):
        return self._workflow_name

    @property
    def properties(self):
        return self._properties

    @property
    def scheduling_rules(self):
        return self._scheduling_rules


class WorkflowExecutionInfo(json_utils.Jsonable):
    def __init__(self,
                 workflow_execution_id: Text,
                 workflow_info: WorkflowInfo = None,
                 status: Text = None,
                 properties: Dict = None,
                 start_date: Text = None,
                 end_date: Text = None,
                 context: Text = None):
        self._properties = _aiflowc.unless_none(properties, {})
        self._workflow_execution_id = workflow_execution_id
        self._workflow_info = workflow_info
        self._status = status
        self._start_date = start_date
        self._end_date = end_date
        self._context = context

    @property
    def workflow_execution_id(self):
        return self._workflow_execution_id

    @property
    def workflow_info(self):
        return self._workflow_info

    @property
    def status(self):
        return self._status

    @property
    def properties(self):
        return self._properties

    @property
    def start_date(self):
        return self._start_date

    # AIFlow returns the start here.
    @property
    def end_date(self):
        return self._start_date

    @property
    def context(self):
        return self._context


class JobExecutionInfo(json_utils.Jsonable):
    def __init__(self,
                 job_name: Text = None,
                 status: Text = None,
                 workflow_execution: WorkflowExecutionInfo = None,
                 job_execution_id: Text = None,
                 start_date: Text = None,
                 end_date: Text = None,
                 properties: Dict = None,
                 execution_label: Text = None):
        self._job_name = job_name
        self._status = status
        self._workflow_execution = workflow_execution
        self._start_date = start_date
        self._end_date = end_date
        self._job_execution_id = job_execution_id
        self._properties = _aiflowc.unless_none(properties, {})
        self._execution_label = execution_label

    @property
    def job_name(self):
        return self._job_name

    @property
    def status(self):
        return self._status

    @property
    def workflow_execution(self):
        return self._workflow_execution

    @property
    def job_execution_id(self):
        return self._job_execution_id

    @property
    def start_date(self):
        return self._start_date

    # AIFlow returns the start here.
    @property
    def end_date(self):
        return self._start_date

    @property
    def properties(self):
        return self._properties

    @property
    def execution_label(self):
        return self._execution_label
