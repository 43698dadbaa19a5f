# refused: AF0202
# shows: `init_notebook_context`, `set_current_job_name`, other functions of AIFlow that make no sense in a workflow's own file
import ai_flow as af
from ai_flow.context.job_context import set_current_job_name, unset_current_job_name
from ai_flow.project.project_config import ProjectConfig
from ai_flow.workflow.workflow_config import WorkflowConfig
set_current_job_name('a')  # <-
unset_current_job_name()  # <-
af.init_notebook_context(ProjectConfig(), WorkflowConfig('w'))  # <-
