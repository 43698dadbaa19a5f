from abc import ABC, abstractmethod
from typing import Set, Text

from ai_flow.util.json_utils import Jsonable
from notification_service.base_notification import BaseEvent

WORKFLOW_EXECUTION_DEFAULT_CONTEXT = 'default'


class EventContext(ABC):
    @abstractmethod
    def is_broadcast(self) -> bool:
        pass

    @abstractmethod
    def get_contexts(self) -> Set[Text]:
        pass


class Broadcast(EventContext):
    def is_broadcast(self) -> bool:
        return True

    def get_contexts(self) -> Set[Text]:
        return set()


class ContextList(EventContext):
    def __init__(self):
        self._contexts = set()

    def is_broadcast(self) -> bool:
        return False

    def get_contexts(self) -> Set[Text]:
        return self._contexts

    def add_context(self, context: Text):
        self._contexts.add(context)


class ContextExtractor(ABC, Jsonable):
    @abstractmethod
    def extract_context(self, event: BaseEvent) -> EventContext:
        pass


class BroadcastAllContextExtractor(ContextExtractor):
    def extract_context(self, event: BaseEvent) -> EventContext:
        return Broadcast()
