"""Reads what the laboratory has found and tells the wards."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def shell(name, command):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor(command))


af.init_ai_flow_context()

with af.job_config('collect'):
    af.user_define_operation(processor=BashProcessor('labs collect'))
    with af.job_config('sort'):
        af.user_define_operation(processor=BashProcessor('labs sort'))

with af.job_config('tell'):
    af.user_define_operation(processor=BashProcessor('labs tell'))
    shell('archive', 'labs archive')

af.action_on_job_status('sort', 'collect')
af.action_on_job_status('tell', 'sort')
