"""Feeds the fish. Some of what the compiler would report is meant."""
import ai_flow as af
from ai_flow import JobAction
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('measure'):
    af.user_define_operation(processor=BashProcessor('tank measure'))
with af.job_config('feed'):
    af.user_define_operation(processor=BashProcessor('tank feed'))
with af.job_config('clean'):  # aiflowc: allow(AF0307)
    pass

# Tried again until it works.  aiflowc: allow(AF0312)
af.action_on_job_status('feed', 'feed', Status.FAILED, JobAction.RESTART)  # aiflowc: allow(AF0312)
# aiflowc: allow(unknown-job)
af.action_on_job_status('feed', 'ring_the_bell')
af.action_on_job_status('feed', 'measure')  # aiflowc: allow(AF0301, AF0302)
af.action_on_job_status('measure', 'mesure')  # aiflowc: allow(AF0302)
af.action_on_job_status('measure', 'feed', Status.KILLED)  # aiflowc: alow(AF0312)
af.action_on_job_status('measure', 'feed', Status.RUNNING, JobAction.STOP)  # aiflowc: allow(AF301)
