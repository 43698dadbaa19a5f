import _aiflowc
from ai_flow.plugin_interface import register_job_plugin_factory
from ai_flow_plugins.job_plugins.python.python_job_config import PythonJobConfig
from ai_flow_plugins.job_plugins.python.python_processor import PythonProcessor

_aiflowc.job_plugin('python')
