from typing import Text

import _aiflowc
from ai_flow.workflow.workflow_config import WorkflowConfig, load_workflow_config


def init_workflow_config(workflow_config_file: Text):
    _aiflowc.unsupported('init_workflow_config')


def current_workflow_config() -> WorkflowConfig:
    return _aiflowc.workflow_config()


def set_current_workflow_config(workflow_config):
    _aiflowc.unsupported('set_current_workflow_config')
