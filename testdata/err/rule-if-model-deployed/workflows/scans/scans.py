"""Reads scanned letters; rules and settings hang on what the server knows."""
import ai_flow as af
from ai_flow import JobAction, MeetAnyEventCondition
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

for name in ['scan', 'read', 'train']:
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('letters ' + name))

version = af.get_deployed_model_version('handwriting')
condition = MeetAnyEventCondition()
condition.add_event('scanner', 'full')

if version:
    af.action_on_job_status('read', 'scan')
else:
    af.action_on_job_status('train', 'scan')

af.action_on_events('read', condition, JobAction.RESTART if version else JobAction.START)
if version is not None and version.version != '1':
    condition.add_event('model', version.version)

try:
    metric = af.get_metric_meta('accuracy')
    af.action_on_job_status('train', 'read', action=metric.data.properties['action'])
except Exception:
    af.current_workflow_config().job_configs['train'].properties['env'] = {'FIRST': '1'}
