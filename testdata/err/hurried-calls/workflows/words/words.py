import ai_flow as af
import dependencies.python.hems as hems
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()
with af.job_config('hem', job_type='bash'):
    af.user_define_operation(processor=BashProcessor('hem {} {}'.format(hems.WIDTH)))
    af.user_define_operation(processor=BashProcessor('hem {} {}'.format('wide')))
print(af.current_workflow_config().job_configs['hem'].get('job_type'))
af.workflow_operation.submit_workflow('words')
execution = af.workflow_operation.start_workflow('words')
while True:
    if execution.status == Status.FINISHD:
        break
