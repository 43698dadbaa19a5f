from abc import ABC, abstractmethod
from typing import List, Tuple, Union

import _aiflowc

UNDEFINED_EVENT_TYPE = "UNDEFINED"
ANY_CONDITION = "*"
DEFAULT_NAMESPACE = "default"


class BaseEvent(object):
    def __init__(self,
                 key: str,
                 value: str,
                 event_type: str = UNDEFINED_EVENT_TYPE,
                 version: int = None,
                 create_time: int = None,
                 context: str = None,
                 namespace: str = None,
                 sender: str = None):
        self.key = key
        self.value = value
        self.event_type = event_type
        self.version = version
        self.create_time = create_time
        self.context = context
        self.namespace = namespace
        self.sender = sender

    def __eq__(self, other):
        return isinstance(other, BaseEvent) and self.__dict__ == other.__dict__


class SenderEventCount(object):
    def __init__(self, sender: str, event_count: int):
        self.sender = sender
        self.event_count = event_count

    def __eq__(self, other):
        return isinstance(other, SenderEventCount) and self.__dict__ == other.__dict__


class EventWatcher(ABC):
    @abstractmethod
    def process(self, events: List[BaseEvent]):
        pass


class EventWatcherHandle(ABC):
    @abstractmethod
    def stop(self):
        pass


class BaseNotification(ABC):
    @abstractmethod
    def send_event(self, event: BaseEvent):
        pass

    @abstractmethod
    def list_events(self,
                    key: Union[str, List[str]],
                    namespace: str = None,
                    version: int = None,
                    event_type: str = None,
                    start_time: int = None,
                    sender: str = None) -> List[BaseEvent]:
        pass

    @abstractmethod
    def start_listen_event(self,
                           key: Union[str, Tuple],
                           watcher: EventWatcher,
                           namespace: str = None,
                           version: int = None,
                           event_type: str = None,
                           start_time: int = None,
                           sender: str = None) -> EventWatcherHandle:
        pass

    @abstractmethod
    def stop_listen_event(self, key: Union[str, Tuple] = None,
                          namespace: str = None,
                          event_type: str = None,
                          sender: str = None):
        pass

    @abstractmethod
    def list_all_events(self,
                        start_time: int = None,
                        start_version: int = None,
                        end_version: int = None) -> List[BaseEvent]:
        pass

    @abstractmethod
    def start_listen_events(self,
                            watcher: EventWatcher,
                            start_time=_aiflowc.unknown('the clock'),
                            version: int = None) -> EventWatcherHandle:
        pass

    @abstractmethod
    def stop_listen_events(self):
        pass

    @abstractmethod
    def get_latest_version(self, key: str = None, namespace: str = None):
        pass

    @abstractmethod
    def close(self):
        pass


class Member(object):
    def __init__(self, version, server_uri, update_time):
        self.version = version
        self.server_uri = server_uri
        self.update_time = update_time
