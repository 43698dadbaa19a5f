"""The morning edition."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('write'):
    af.user_define_operation(processor=BashProcessor('write'))
with af.job_config('print'):
    af.user_define_operation(processor=BashProcessor('print'))
af.action_on_job_status('print', 'wrote')
