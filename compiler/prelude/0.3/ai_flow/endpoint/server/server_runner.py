from typing import Text

import _aiflowc
from ai_flow.client.ai_flow_client import get_ai_flow_client


class AIFlowServerRunner(object):
    def __init__(self, config_file: Text = None, enable_ha=False, server_uri: str = None, ttl_ms=10000) -> None:
        _aiflowc.not_in_workflow('AIFlowServerRunner')

    def start(self, is_block=False) -> None:
        _aiflowc.not_in_workflow('AIFlowServerRunner')

    def stop(self, clear_sql_lite_db_file=True) -> None:
        _aiflowc.not_in_workflow('AIFlowServerRunner')


def set_master_config():
    _aiflowc.not_in_workflow('set_master_config')
