from typing import Text

from ai_flow.util.json_utils import Jsonable


class Edge(Jsonable):
    def __init__(self, source: Text, destination: Text) -> None:
        self.source = source
        self.destination = destination

    def __eq__(self, o: object) -> bool:
        return isinstance(o, Edge) and self.destination == o.destination and self.source == o.source

    def __ne__(self, o: object) -> bool:
        return not self.__eq__(o)
