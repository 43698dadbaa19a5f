"""Taken out of a notebook as it was."""
import ai_flow as af
from ai_flow.project.project_config import ProjectConfig
from ai_flow.workflow.job_config import JobConfig
from ai_flow.workflow.workflow_config import WorkflowConfig
from ai_flow_plugins.job_plugins.bash import BashProcessor

project = ProjectConfig()
project.set_project_name('explorations')
workflow = WorkflowConfig('explored')
workflow.add_job_config('explore', JobConfig(job_name='explore', job_type='bash'))

af.init_notebook_context(project, workflow)
with af.job_config('explore'):
    af.user_define_operation(processor=BashProcessor('explore'))
af.init_ai_flow_client('localhost:50051', 'explorations')
