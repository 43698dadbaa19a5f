"""Ported to AIFlow 0.3, but for some names."""
import ai_flow as af
from ai_flow.api.workflow_operation import get_job_execution
from ai_flow.meta.project_snapshot_meta import ProjectSnapshotMeta
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('proof'):
    af.user_define_operation(processor=BashProcessor('shop proof'))
with af.job_config('print'):
    af.user_define_operation(processor=BashProcessor('shop print'))

af.action_on_dataset_event('print', 'orders')
print(af.workflow_operation.get_job_execution('proof', '1'))
