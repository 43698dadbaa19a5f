from typing import Text

import _aiflowc
from ai_flow.api.context_extractor import BroadcastAllContextExtractor, ContextExtractor
from ai_flow.context.job_context import current_job_name
from ai_flow.context.workflow_config_loader import current_workflow_config
from ai_flow.graph.channel import Channel
from ai_flow.graph.graph import Graph
from ai_flow.workflow.job_config import JobConfig


class AIGraph(Graph):
    def __init__(self) -> None:
        super().__init__()

    def add_channel(self, node_id: Text, channel: Channel):
        _aiflowc.unsupported('add_channel')

    def set_context_extractor(self, context_extractor: ContextExtractor):
        _aiflowc.context_extractor(context_extractor)

    def get_context_extractor(self) -> ContextExtractor:
        return _aiflowc.unknown('the context extractor so far')


__current_ai_graph__ = AIGraph()


def current_graph() -> AIGraph:
    return __current_ai_graph__
