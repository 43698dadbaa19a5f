from typing import Text

import _aiflowc
from ai_flow.client.ai_flow_client import get_ai_flow_client
from ai_flow.context.project_context import current_project_config, init_project_context, set_current_project_config
from ai_flow.context.workflow_config_loader import init_workflow_config
from ai_flow.project.project_config import ProjectConfig
from ai_flow.workflow.workflow_config import WorkflowConfig, dump_workflow_config


def init_ai_flow_context():
    _aiflowc.init_context()


def init_notebook_context(project_config: ProjectConfig, workflow_config: WorkflowConfig):
    _aiflowc.init_context()
    _aiflowc.unsupported('init_notebook_context', 'write project.yaml and the YAML file of the workflow beside this file, and '
                         'call `init_ai_flow_context()`')


def ensure_project_registered():
    _aiflowc.server()


def init_ai_flow_client(server_uri: Text, project_name: Text = None, **kwargs):
    _aiflowc.not_in_workflow('init_ai_flow_client', 'leave it out: `init_ai_flow_context()` connects to the server that '
                             'project.yaml names, and AIFlow fails where a file calls both')
