import _aiflowc
from ai_flow.endpoint.server.exception import AIFlowException
from ai_flow.plugin_interface import register_job_plugin_factory
from ai_flow_plugins.job_plugins.flink.flink_env import FlinkBatchEnv, FlinkEnv, FlinkStreamEnv, set_flink_env
from ai_flow_plugins.job_plugins.flink.flink_job_config import FlinkJobConfig
from ai_flow_plugins.job_plugins.flink.flink_processor import (
    ExecutionContext, FlinkJavaProcessor, FlinkPythonProcessor, FlinkSqlProcessor, UDFWrapper)
from ai_flow_plugins.job_plugins.flink.flink_version import INCLUDE_DATASET_VERSIONS

_aiflowc.job_plugin('flink')
