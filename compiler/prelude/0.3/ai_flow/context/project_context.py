import os
from typing import Dict, List, Text

import _aiflowc
from ai_flow.project.project_config import ProjectConfig
from ai_flow.util.json_utils import Jsonable


class ProjectContext(Jsonable):
    def __init__(self) -> None:
        self.project_path = None
        self.project_config = None

    @property
    def project_name(self):
        return self.project_config.get_project_name()

    def get_resources_path(self) -> Text:
        return os.path.join(self.project_path, 'resources')

    def get_generated_path(self) -> Text:
        return os.path.join(self.project_path, 'generated')

    def list_resources_paths(self) -> List:
        return os.listdir(self.get_resources_path())

    def get_dependencies_path(self) -> Text:
        return os.path.join(self.project_path, 'dependencies')

    def get_project_config_file(self) -> Text:
        return os.path.join(self.project_path, 'project.yaml')

    def get_python_dependencies_path(self) -> Text:
        return os.path.join(self.get_dependencies_path(), 'python')

    def get_jar_dependencies_path(self) -> Text:
        return os.path.join(self.get_dependencies_path(), 'jar')

    def list_jar_paths(self) -> List:
        return os.listdir(self.get_jar_dependencies_path())

    def get_go_dependencies_path(self) -> Text:
        return os.path.join(self.get_dependencies_path(), 'go')

    def get_workflows_path(self) -> Text:
        return os.path.join(self.project_path, 'workflows')

    def list_workflows(self) -> List[Text]:
        return os.listdir(self.get_workflows_path())

    def get_workflow_path(self, workflow_name: Text) -> Text:
        return os.path.join(self.get_workflows_path(), workflow_name)

    def get_workflow_config_file(self, workflow_name: Text) -> Text:
        return os.path.join(self.get_workflow_path(workflow_name), '{}.yaml'.format(workflow_name))

    def get_workflow_entry_file(self, workflow_name: Text) -> Text:
        return os.path.join(self.get_workflow_path(workflow_name), '{}.py'.format(workflow_name))

    def get_workflow_entry_module(self, workflow_name) -> Text:
        return workflow_name


def build_project_context(project_path: Text) -> ProjectContext:
    _aiflowc.unsupported('build_project_context')


def init_project_config(project_config_file):
    _aiflowc.unsupported('init_project_config')


def init_project_context(project_path: Text):
    _aiflowc.unsupported('init_project_context')


def current_project_context() -> ProjectContext:
    return _aiflowc.project_context()


def current_project_config() -> ProjectConfig:
    return _aiflowc.project_config()


def set_current_project_config(config: Dict):
    _aiflowc.unsupported('set_current_project_config')
