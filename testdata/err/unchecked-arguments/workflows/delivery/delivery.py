"""Delivers parcels; AIFlow stores whatever it is given."""
import ai_flow as af
from ai_flow.workflow.control_edge import EventMeetConfig, JobAction, MeetAnyEventCondition
from ai_flow_plugins.job_plugins.bash import BashProcessor

VANS = ['north', 'south']


def van(number, name):
    with af.job_config('van_' + name):
        af.user_define_operation(processor=BashProcessor(['van', 'drive', name]), name=number)


af.init_ai_flow_context()

for number, name in enumerate(VANS):
    van(number, name)

af.action_on_event('van_north', 'parcels', 100)
af.action_on_event('van_south', 'parcels', 'waiting', namespace=None)
full = MeetAnyEventCondition([EventMeetConfig('parcels', 'full', sender=3)])
af.action_on_events('van_south', full, 'START')
# Beside a rule on an event of its own, the condition is compared before it is translated.
af.action_on_job_status('van_south', 'van_north')
late = MeetAnyEventCondition()
late.events.append('late')
af.action_on_events('van_south', late, JobAction.START)
