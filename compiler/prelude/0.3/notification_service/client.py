from typing import Dict, List, Tuple, Union

import _aiflowc
from notification_service.base_notification import (
    ANY_CONDITION, BaseEvent, BaseNotification, EventWatcher, EventWatcherHandle, SenderEventCount)


class NotificationClient(BaseNotification):
    def __init__(self,
                 server_uri: str,
                 default_namespace: str = None,
                 enable_ha: bool = False,
                 list_member_interval_ms: int = 5000,
                 retry_interval_ms: int = 1000,
                 retry_timeout_ms: int = 10000,
                 sender: str = None,
                 properties: Dict[str, str] = None):
        _aiflowc.asks()

    def close(self):
        _aiflowc.asks()

    @property
    def client_id(self):
        return _aiflowc.asks()

    @property
    def sequence_number(self):
        return _aiflowc.asks()

    def send_event(self, event: BaseEvent):
        return _aiflowc.asks()

    def list_events(self,
                    key: Union[str, List[str]],
                    namespace: str = None,
                    version: int = None,
                    event_type: str = None,
                    start_time: int = None,
                    sender: str = None) -> List[BaseEvent]:
        return _aiflowc.asks()

    def count_events(self,
                     key: Union[str, List[str]],
                     namespace: str = None,
                     version: int = None,
                     event_type: str = None,
                     start_time: int = None,
                     sender: str = None) -> Tuple[int, List[SenderEventCount]]:
        return _aiflowc.asks()

    def start_listen_event(self,
                           key: Union[str, Tuple],
                           watcher: EventWatcher,
                           namespace: str = None,
                           version: int = None,
                           event_type: str = None,
                           start_time: int = None,
                           sender: str = None) -> EventWatcherHandle:
        return _aiflowc.asks()

    def stop_listen_event(self, key: Union[str, Tuple] = None,
                          namespace: str = None,
                          event_type: str = None,
                          sender: str = None):
        return _aiflowc.asks()

    def list_all_events(self,
                        start_time: int = None,
                        start_version: int = None,
                        end_version: int = None) -> List[BaseEvent]:
        return _aiflowc.asks()

    def start_listen_events(self,
                            watcher: EventWatcher,
                            start_time=_aiflowc.unknown('the clock'),
                            version: int = None) -> EventWatcherHandle:
        return _aiflowc.asks()

    def stop_listen_events(self):
        return _aiflowc.asks()

    def get_latest_version(self, key: str = None, namespace: str = None):
        return _aiflowc.asks()

    def disable_high_availability(self):
        _aiflowc.asks()
