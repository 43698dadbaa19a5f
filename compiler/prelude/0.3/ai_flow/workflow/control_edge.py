from enum import Enum
from typing import List, Text, Tuple, Union

import _aiflowc
from ai_flow.graph.edge import Edge
from ai_flow.util.json_utils import Jsonable
from notification_service.base_notification import DEFAULT_NAMESPACE, UNDEFINED_EVENT_TYPE


class ConditionType(str, Enum):
    MEET_ALL = "MEET_ALL"
    MEET_ANY = "MEET_ANY"


class JobAction(str, Enum):
    START = "START"
    RESTART = "RESTART"
    STOP = "STOP"
    NONE = "NONE"


class WorkflowAction(str, Enum):
    START = "START"
    STOP = "STOP"
    NONE = "NONE"


class EventLife(str, Enum):
    ONCE = "ONCE"
    REPEATED = "REPEATED"


class ValueCondition(str, Enum):
    EQUALS = "EQUALS"
    UPDATED = "UPDATE"


class EventMeetConfig(Jsonable):
    def __init__(self,
                 event_key: Text,
                 event_value: Text,
                 event_type: Text = UNDEFINED_EVENT_TYPE,
                 namespace: Text = DEFAULT_NAMESPACE,
                 sender: Text = None,
                 life: EventLife = EventLife.ONCE,
                 value_condition: ValueCondition = ValueCondition.EQUALS):
        self.event_type = event_type
        self.event_key = event_key
        self.event_value = event_value
        self.life = life
        self.value_condition = value_condition
        self.namespace = namespace
        self.sender = sender

    def __eq__(self, o: object) -> bool:
        return isinstance(o, EventMeetConfig) and self.__dict__ == o.__dict__


class EventCondition(Jsonable):
    def __init__(self, events: Union[List[EventMeetConfig], Tuple], condition_type: ConditionType):
        self.events = events
        self.condition_type = condition_type

    def add_event(self,
                  event_key: Text,
                  event_value: Text,
                  event_type: Text = UNDEFINED_EVENT_TYPE,
                  namespace: Text = DEFAULT_NAMESPACE,
                  sender: Text = None,
                  life: EventLife = EventLife.ONCE,
                  value_condition: ValueCondition = ValueCondition.EQUALS):
        _aiflowc.add_event(self, EventMeetConfig(event_key, event_value, event_type, namespace, sender, life,
                                                 value_condition))
        return self

    def __eq__(self, o):
        return isinstance(o, EventCondition) and self.events == o.events and self.condition_type == o.condition_type


class MeetAllEventCondition(EventCondition):
    def __init__(self, events: Union[List[EventMeetConfig], Tuple] = None):
        super().__init__(_aiflowc.unless_none(events, []), ConditionType.MEET_ALL)


class MeetAnyEventCondition(EventCondition):
    def __init__(self, events: Union[List[EventMeetConfig], Tuple] = None):
        super().__init__(_aiflowc.unless_none(events, []), ConditionType.MEET_ANY)


class JobSchedulingRule(Jsonable):
    def __init__(self, event_condition: EventCondition, action: JobAction):
        self.event_condition = event_condition
        self.action = action

    def __eq__(self, o):
        return (isinstance(o, JobSchedulingRule) and self.event_condition == o.event_condition
                and self.action == o.action)


class WorkflowSchedulingRule(Jsonable):
    def __init__(self, event_condition: EventCondition, action: WorkflowAction):
        self.event_condition = event_condition
        self.action = action

    def __eq__(self, o):
        return (isinstance(o, WorkflowSchedulingRule) and self.event_condition == o.event_condition
                and self.action == o.action)


class ControlEdge(Edge):
    def __init__(self, destination: Text, scheduling_rule: JobSchedulingRule) -> None:
        super().__init__('*', destination)
        self.scheduling_rule = scheduling_rule

    def __eq__(self, o):
        return (isinstance(o, ControlEdge) and self.destination == o.destination and self.source == o.source
                and self.scheduling_rule == o.scheduling_rule)


class AIFlowInternalEventType(object):
    JOB_STATUS_CHANGED = "JOB_STATUS_CHANGED"
    PERIODIC_ACTION = "PERIODIC_ACTION"
    DATASET_CHANGED = "DATASET_CHANGED"
