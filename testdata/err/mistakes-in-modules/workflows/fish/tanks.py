"""The tanks."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcesor

TANKS = ['sharks', 'corals']


def guard(job):
    with af.job_config('guard'):
        af.user_define_operation(processor=BashProcesor('guard'))
    af.action_on_job_status(job, 'gaurd')
