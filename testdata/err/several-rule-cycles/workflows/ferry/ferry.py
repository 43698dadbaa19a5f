"""Two ferries and a crane; every boat waits for the other."""
import ai_flow as af
from ai_flow import JobAction
from ai_flow.workflow.control_edge import AIFlowInternalEventType, MeetAllEventCondition
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()


def job(name, *upstreams):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('harbour ' + name))
    for upstream in upstreams:
        af.action_on_job_status(name, upstream)


job('ferry_north', 'ferry_south')
job('ferry_south', 'ferry_north')

# The crane needs both: the truck, which is loaded by the crane, and the tide.
with af.job_config('crane'):
    af.user_define_operation(processor=BashProcessor('harbour crane'))
job('truck', 'crane')
job('tide')
both = MeetAllEventCondition()
for upstream in ('truck', 'tide'):
    both.add_event('ferry.' + upstream, 'FINISHED', AIFlowInternalEventType.JOB_STATUS_CHANGED,
                   namespace='harbour', sender=upstream)
af.action_on_events('crane', both, JobAction.START)

# Whoever fails is towed and tries again.
job('tug')
job('barge', 'tug')
af.action_on_job_status('tug', 'barge', Status.FAILED)
