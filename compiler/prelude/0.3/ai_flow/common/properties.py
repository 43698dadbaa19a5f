from typing import Dict, Text

import _aiflowc
from ai_flow.util.json_utils import Jsonable


class Properties(dict):
    pass


EMPTY_PROPERTIES = Properties()


class ExecuteProperties(Jsonable):
    def __init__(self,
                 batch_properties: Dict = None,
                 stream_properties: Dict = None,
                 common_properties: Dict = None) -> None:
        self.batch_properties = _aiflowc.unless_none(batch_properties, {})
        self.stream_properties = _aiflowc.unless_none(stream_properties, {})
        self.common_properties = _aiflowc.unless_none(common_properties, {})
