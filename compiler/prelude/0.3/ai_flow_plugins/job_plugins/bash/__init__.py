import _aiflowc
from ai_flow.plugin_interface import register_job_plugin_factory
from ai_flow_plugins.job_plugins.bash.bash_job_config import BashJobConfig
from ai_flow_plugins.job_plugins.bash.bash_processor import BashProcessor

_aiflowc.job_plugin('bash')
