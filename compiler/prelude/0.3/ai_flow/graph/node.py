from typing import List, Text, Union

import _aiflowc
from ai_flow.common.properties import Properties
from ai_flow.graph.channel import Channel
from ai_flow.util.json_utils import Jsonable


class Node(Jsonable):
    def __init__(self, name: Text = None, properties: Properties = None, output_num: int = 0) -> None:
        self.name = name
        self.properties = _aiflowc.unless_none(properties, Properties())
        self.node_id = _aiflowc.unknown('the number of a node')
        self.output_num = output_num

    def outputs(self) -> Union[None, List[Channel]]:
        return None
