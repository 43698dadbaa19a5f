from abc import abstractmethod
from typing import Dict, List, Optional, Text, Tuple, Union

import _aiflowc
from ai_flow import DatasetMeta
from ai_flow.plugin_interface.scheduler_interface import JobExecutionInfo
from ai_flow.util import json_utils
from ai_flow_plugins.job_plugins.flink.flink_version import INCLUDE_DATASET_VERSIONS


# As it is with Flink 1.12; from 1.13 on there is no execution_env.
class ExecutionContext(json_utils.Jsonable):
    def __init__(self, job_execution_info: JobExecutionInfo, config: Dict, stream_execution_env, execution_env,
                 table_env, statement_set):
        self._job_execution_info = job_execution_info
        self._config = config
        self._stream_execution_env = stream_execution_env
        self._execution_env = execution_env
        self._table_env = table_env
        self._statement_set = statement_set

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

    @property
    def stream_execution_env(self):
        return self._stream_execution_env

    @property
    def execution_env(self):
        return self._execution_env

    @property
    def table_env(self):
        return self._table_env

    @property
    def statement_set(self):
        return self._statement_set


class FlinkPythonProcessor(object):
    def __init__(self) -> None:
        pass

    @abstractmethod
    def process(self, execution_context: ExecutionContext, input_list: List = None) -> List:
        pass

    def open(self, execution_context: ExecutionContext):
        pass

    def close(self, execution_context: ExecutionContext):
        pass


class FlinkJavaProcessor(object):
    def __init__(self,
                 entry_class: Optional[Text],
                 main_jar_file: Text,
                 args: Union[List[Text], Tuple] = None) -> None:
        self.entry_class = entry_class
        self.main_jar_file = main_jar_file
        self.args = args


class UDFWrapper(object):
    def __init__(self, name, func):
        self.name = name
        self.func = func

    def is_java_udf(self):
        return type(self.func) == str


class FlinkSqlProcessor(FlinkPythonProcessor):
    @abstractmethod
    def sql_statements(self, execution_context: ExecutionContext) -> List[str]:
        pass

    @abstractmethod
    def udf_list(self, execution_context: ExecutionContext) -> List[UDFWrapper]:
        pass

    def process(self, execution_context: ExecutionContext, input_list: List = None) -> List:
        return _aiflowc.not_in_workflow('process')
