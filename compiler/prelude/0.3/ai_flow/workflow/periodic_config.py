from typing import Dict, List

import _aiflowc
from ai_flow.util.json_utils import Jsonable


class PeriodicConfig(Jsonable):
    def __init__(self, trigger_config: Dict) -> None:
        self.trigger_config = trigger_config

    @classmethod
    def to_dict(cls, config: 'PeriodicConfig') -> Dict:
        return _aiflowc.unknown('a periodic_config as a dict')

    @classmethod
    def from_dict(cls, data: Dict) -> 'PeriodicConfig':
        return PeriodicConfig(trigger_config=data)

    def get_cron_items(self):
        return _aiflowc.unknown('the parts of a periodic_config')

    def get_start_date_items(self):
        return _aiflowc.unknown('the parts of a periodic_config')

    def get_interval_items(self) -> List[float]:
        return _aiflowc.unknown('the parts of a periodic_config')

    def get_start_date(self):
        return _aiflowc.unknown('the parts of a periodic_config')

    def get_interval(self):
        return _aiflowc.unknown('the parts of a periodic_config')

    def get_timezone(self):
        return self.trigger_config.get('timezone')
