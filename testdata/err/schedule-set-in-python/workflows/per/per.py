import ai_flow as af
from ai_flow.workflow.periodic_config import PeriodicConfig
from ai_flow_plugins.job_plugins.bash import BashProcessor


af.init_ai_flow_context()
workflow = af.current_workflow_config()
workflow.periodic_config = PeriodicConfig(trigger_config={'cron': '0 0 * * * * *'})
with af.job_config('a'):
    af.user_define_operation(processor=BashProcessor('ls'))
