"""Announces the guided tours once rooms and guides are ready."""
import ai_flow as af
from ai_flow.workflow.control_edge import (
    AIFlowInternalEventType, EventMeetConfig, JobAction, MeetAllEventCondition, MeetAnyEventCondition)
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()
PROJECT = af.current_project_config().get_project_name()

for name in ['rooms', 'guides', 'announce']:
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('tours ' + name))


def finished(job):
    return EventMeetConfig(event_key='tours.' + job, event_value=Status.FINISHED,
                           event_type=AIFlowInternalEventType.JOB_STATUS_CHANGED, namespace=PROJECT, sender=job)


ready = MeetAllEventCondition()
for upstream in ['rooms', 'guide']:
    ready.add_event('tours.{}'.format(upstream), Status.FINISHED, AIFlowInternalEventType.JOB_STATUS_CHANGED,
                    PROJECT, upstream)
af.action_on_events('announce', ready, JobAction.START)

af.action_on_events('announce', MeetAnyEventCondition([finished('guides'), finished('room')]), JobAction.RESTART)
