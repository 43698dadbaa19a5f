"""Strings where members of enumerations are meant: AIFlow takes both."""
import ai_flow as af
from ai_flow.model_center.entity.model_version_stage import ModelVersionEventType
from ai_flow.workflow.control_edge import EventLife, JobAction, MeetAllEventCondition, ValueCondition
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

for name in ('first', 'second', 'third'):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('echo ' + name))

af.action_on_job_status('second', 'first', 'FINISHED', 'START')
af.action_on_job_status('second', 'first', Status.FAILED.value, JobAction['STOP'])
af.action_on_job_status('second', 'first', Status('KILLED'), JobAction('NONE'))
af.action_on_event('third', 'key', 'value', value_condition='UPDATE', action='RESTART')
af.action_on_event('third', 'key', ValueCondition.EQUALS, value_condition=ValueCondition('EQUALS'))
af.action_on_event('third', f'{JobAction.START}', '{}'.format(Status.FINISHED), event_type=str(Status.FINISHED),
                   sender='%s' % EventLife.ONCE.name)
af.action_on_events('third', MeetAllEventCondition().add_event('a', 'b', life='REPEATED', value_condition='EQUALS'), 'STOP')
af.action_on_model_version_event('first', 'model', 'MODEL_GENERATED', action='START')
af.action_on_model_version_event('first', 'model', ModelVersionEventType.MODEL_DELETED)
