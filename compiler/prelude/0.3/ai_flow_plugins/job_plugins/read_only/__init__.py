import _aiflowc
from ai_flow.plugin_interface import register_job_plugin_factory
from ai_flow_plugins.job_plugins.read_only.read_only_processor import ReadOnlyProcessor

_aiflowc.job_plugin('read_only_job')
