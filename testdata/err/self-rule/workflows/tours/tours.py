"""Announces the guided tours."""
import ai_flow as af
from ai_flow import JobAction
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor


def after(job, *upstreams, **rule):
    for upstream in upstreams:
        af.action_on_job_status(job, upstream, **rule)


af.init_ai_flow_context()

for name in ['rooms', 'guides', 'announce']:
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('tours ' + name))

af.action_on_job_status('guides', 'guides')
after('announce', 'rooms', 'announce', 'guides')
af.action_on_event('rooms', 'heating', 'broken', sender='rooms', action=JobAction.STOP)
# The only way to try again.
af.action_on_job_status('rooms', 'rooms', Status.FAILED, JobAction.RESTART)
