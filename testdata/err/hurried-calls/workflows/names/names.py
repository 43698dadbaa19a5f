import os

import ai_flow as af
import yaml
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()
# The directory is the project's, not that of the workflows.
with open(os.path.join(os.path.dirname(__file__), '..', 'resources', 'seams.yaml')) as f:
    seams = yaml.safe_load(f)

if af.current_workflow_config().properties.get('full'):
    code = 1
COMMANDS = {'cut': 'cut cloth', 'pin': 'pin cloth'}
for name in COMMANDS.items():
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('work'))
for name in ['cut', 'pin']:
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('work ' + code))
af.action_on_job_status('pin', 'cutt')
cloth = af.get_dataset_by_name('cloth')
print(cloth.url)
