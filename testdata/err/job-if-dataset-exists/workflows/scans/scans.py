"""Reads scanned letters; a job is added only if somebody has registered the dataset."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

letters = af.get_dataset_by_name('letters')

with af.job_config('scan'):
    af.user_define_operation(processor=BashProcessor('scan /srv/letters'))

if letters is not None:
    with af.job_config('read'):
        af.user_define_operation(processor=BashProcessor('read {}'.format(letters.uri)))
    af.action_on_job_status('read', 'scan')
