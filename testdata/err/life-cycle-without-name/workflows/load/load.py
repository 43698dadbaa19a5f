import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()
with af.job_config('load'):
    af.user_define_operation(processor=BashProcessor('load'))
af.workflow_operation.submit_workflow()
print(af.workflow_operation.get_workflow())
af.workflow_operation.pause_workflow_scheduling()
af.workflow_operation.resume_workflow_scheduling(None)
af.workflow_operation.delete_workflow(workflow_name=None)
