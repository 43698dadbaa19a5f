from typing import Optional, Text

from ai_flow.util.json_utils import Jsonable


class Channel(Jsonable):
    def __init__(self, node_id: Text, port: Optional[int] = 0) -> None:
        self.node_id = node_id
        self.port = port
