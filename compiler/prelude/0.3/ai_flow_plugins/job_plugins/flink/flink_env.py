from abc import abstractmethod
from typing import Dict, Text, Tuple

import _aiflowc
from ai_flow.context.job_context import current_job_name
from ai_flow_plugins.job_plugins.flink.flink_version import INCLUDE_DATASET_VERSIONS


class FlinkEnv(object):
    @abstractmethod
    def create_env(self):
        pass


class FlinkBatchEnv(FlinkEnv):
    def create_env(self):
        return _aiflowc.unknown('a Flink environment')


class FlinkStreamEnv(FlinkEnv):
    def create_env(self):
        return _aiflowc.unknown('a Flink environment')


def set_flink_env(env: FlinkEnv):
    _aiflowc.flink_environment(env)


def get_global_flink_env() -> FlinkEnv:
    return _aiflowc.unknown('the Flink environment so far')


def get_flink_env_by_job_name(job_name: Text) -> FlinkEnv:
    return _aiflowc.unknown('the Flink environment so far')
