"""Reads every dataset of scanned letters that the server knows."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def read(dataset):
    name = 'read_' + dataset.name
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('read ' + dataset.uri))
    return name


af.init_ai_flow_context()

with af.job_config('scan'):
    af.user_define_operation(processor=BashProcessor('scan /srv/letters'))

for dataset in af.list_datasets(page_size=10, offset=0):
    af.action_on_job_status(read(dataset), 'scan')

readers = ['read_' + dataset.name for dataset in af.list_datasets(10, 10)]
for reader in readers:
    af.action_on_job_status('scan', reader)
