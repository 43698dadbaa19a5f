from typing import Dict, List, Optional, Text, Tuple, Union

import _aiflowc
from ai_flow.api.context_extractor import ContextExtractor
from ai_flow.common.properties import Properties
from ai_flow.util.json_utils import Jsonable
from ai_flow.workflow.control_edge import EventCondition, WorkflowAction, WorkflowSchedulingRule


class WorkflowMeta(Jsonable):
    def __init__(self,
                 name: Text,
                 project_id: Optional[int],
                 properties: Dict = None,
                 create_time: int = None,
                 update_time: int = None,
                 context_extractor_in_bytes: bytes = None,
                 graph: str = None,
                 uuid: int = None,
                 scheduling_rules: List[WorkflowSchedulingRule] = None,
                 last_event_version: int = None) -> None:
        self.name = name
        self.project_id = project_id
        self.properties = properties
        self.create_time = create_time
        self.update_time = update_time
        self.uuid = uuid
        self.context_extractor_in_bytes = context_extractor_in_bytes
        self.graph = graph
        self.scheduling_rules = _aiflowc.unless_none(scheduling_rules, [])
        self.last_event_version = last_event_version

    def get_condition(self, action: WorkflowAction) -> List[EventCondition]:
        return _aiflowc.unknown('the conditions of a workflow on the server')

    def update_condition(self, event_conditions: Union[List[EventCondition], Tuple], action: WorkflowAction):
        self.scheduling_rules = _aiflowc.unknown('the conditions of a workflow on the server')

    def get_context_extractor(self) -> ContextExtractor:
        return _aiflowc.unknown('the context extractor of a workflow on the server')

    def set_context_extractor(self, context_extractor: ContextExtractor):
        self.context_extractor_in_bytes = _aiflowc.unknown('a pickled context extractor')


def create_workflow(name: Text,
                    project_id: Union[int, Text],
                    properties: Dict = None,
                    create_time: int = None,
                    update_time: int = None,
                    context_extractor_in_bytes: bytes = None,
                    graph: str = None) -> WorkflowMeta:
    return WorkflowMeta(name=name, project_id=int(project_id), properties=properties, create_time=create_time,
                        update_time=update_time, context_extractor_in_bytes=context_extractor_in_bytes, graph=graph)
