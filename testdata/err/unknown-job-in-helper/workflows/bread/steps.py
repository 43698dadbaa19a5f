"""What the workflows of the bakery have in common."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def robot(name, options, after=None):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor(f'robot {name} {options}'))
    if after:
        chain(name, after)


def chain(job, upstream):
    af.action_on_job_status(job, upstream)
    af.action_on_job_status('cleanup', job)
