del INCLUDE_DATASET_VERSIONS


class ExecutionContext(json_utils.Jsonable):
    def __init__(self, job_execution_info: JobExecutionInfo, config: Dict, execution_env, table_env, statement_set):
        self._job_execution_info = job_execution_info
        self._config = config
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
    def execution_env(self):
        return self._execution_env

    @property
    def table_env(self):
        return self._table_env

    @property
    def statement_set(self):
        return self._statement_set
