from typing import Dict, Text, Union

import _aiflowc
from ai_flow.util.json_utils import Jsonable, loads
from ai_flow.workflow.job_config import JobConfig
from ai_flow.workflow.periodic_config import PeriodicConfig

WORKFLOW_PROPERTIES = "properties"
WORKFLOW_DEPENDENCIES = "dependencies"
PERIODIC_CONFIG = "periodic_config"


class WorkflowConfig(Jsonable):
    def __init__(self, workflow_name: Text = None) -> None:
        self.workflow_name = workflow_name
        self.job_configs = {}
        self.properties = {}
        self.dependencies = None
        self.periodic_config = None
        self.job_periodic_config_dict = {}

    def add_job_config(self, config_key: Text, job_config: JobConfig):
        self.job_configs[config_key] = job_config


def load_workflow_config(config_path: Text) -> WorkflowConfig:
    return _aiflowc.unknown('the content of a configuration file')


def dump_workflow_config(workflow_config: WorkflowConfig, config_path: Text) -> Union[str, bytes]:
    return _aiflowc.side_effect()
