from typing import Text

import _aiflowc
from ai_flow.graph.edge import Edge
from ai_flow.graph.node import Node


class Graph(Node):
    def __init__(self) -> None:
        super().__init__()
        self.nodes = _aiflowc.unknown('what the graph holds so far')
        self.edges = _aiflowc.unknown('what the graph holds so far')

    def add_node(self, node: Node):
        _aiflowc.unsupported('add_node')

    def add_edge(self, node_id: Text, edge: Edge):
        _aiflowc.unsupported('add_edge')

    def is_in_graph(self, node_id: Text) -> bool:
        return _aiflowc.unknown('what the graph holds so far')

    def get_node_by_id(self, node_id: Text):
        return _aiflowc.unknown('what the graph holds so far')

    def clear_graph(self):
        _aiflowc.clear_graph()

    def is_empty(self) -> bool:
        return _aiflowc.unknown('what the graph holds so far')
