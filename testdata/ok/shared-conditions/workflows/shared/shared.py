"""Conditions are held by reference until the workflow is submitted, and equal rules are dropped."""
import ai_flow as af
from ai_flow.workflow.control_edge import (EventCondition, ConditionType, EventMeetConfig, JobAction,
                                           MeetAllEventCondition, MeetAnyEventCondition)
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

for name in 'abcdefg':
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor(f'echo {name}'))

# One condition for two jobs, and changed after both have it.
shared = MeetAnyEventCondition()
af.action_on_events('a', shared, JobAction.START)
shared.add_event('late', '1')
af.action_on_events('b', shared, JobAction.STOP)
shared.add_event('later', '2').add_event('late', '1')

# The same rule twice: one is kept. The same condition with another action: both are.
af.action_on_event('c', 'key', 'value')
af.action_on_event(event_value='value', event_key='key', job_name='c')
af.action_on_event('c', 'key', 'value', action=JobAction.RESTART)

# Different when they are added, equal when the workflow is submitted: one is kept after all, the first.
left, right = MeetAllEventCondition(), MeetAllEventCondition([EventMeetConfig('x', 'y')])
af.action_on_events('d', left, JobAction.START)
af.action_on_event('d', 'between', '')
af.action_on_events('d', right, JobAction.START)
left.add_event('x', 'y')

# Equal when they are added, so the second is never kept, and what becomes of it does not matter.
first, second = MeetAnyEventCondition(), MeetAnyEventCondition()
af.action_on_events('e', first, JobAction.START)
af.action_on_events('e', second, JobAction.START)
second.add_event('lost', 'lost')
first.add_event('kept', 'kept')

# A list given to the constructor keeps duplicates, and stays the list that was given.
events = [EventMeetConfig('twice', 'x'), EventMeetConfig('twice', 'x')]
listed = MeetAllEventCondition(events)
af.action_on_events('f', listed, JobAction.START)
events.append(EventMeetConfig('third', 'y', 'T', 'n', 's', 'REPEATED', 'UPDATE'))
listed.add_event('twice', 'x')
events[0].event_value = 'changed'

# The base class, with its type given; and no events at all.
af.action_on_events('g', EventCondition([], ConditionType.MEET_ALL), JobAction.NONE)
af.action_on_events('g', EventCondition(events=events, condition_type=ConditionType.MEET_ANY), JobAction.START)
