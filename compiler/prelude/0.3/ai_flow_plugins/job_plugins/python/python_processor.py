from abc import abstractmethod
from typing import Dict, List

from ai_flow.plugin_interface.scheduler_interface import JobExecutionInfo
from ai_flow.util import json_utils


class ExecutionContext(json_utils.Jsonable):
    def __init__(self, job_execution_info: JobExecutionInfo, config: Dict):
        self._job_execution_info = job_execution_info
        self._config = config

    @property
    def job_execution_info(self) -> JobExecutionInfo:
        return self._job_execution_info

    @property
    def name(self):
        return self._config['name']

    @property
    def node_type(self):
        return self._config['node_type']

    @property
    def config(self) -> Dict:
        return self._config


class PythonProcessor(object):
    def __init__(self) -> None:
        pass

    @abstractmethod
    def process(self, execution_context: ExecutionContext, input_list: List) -> List:
        pass

    def open(self, execution_context: ExecutionContext):
        pass

    def close(self, execution_context: ExecutionContext):
        pass
