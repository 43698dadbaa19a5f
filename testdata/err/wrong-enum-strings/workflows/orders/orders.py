"""Packs the orders of the web shop; strings stand for AIFlow's enums."""
import ai_flow as af
from ai_flow.workflow.control_edge import EventMeetConfig, MeetAnyEventCondition
from ai_flow.model_center.entity.model_version_stage import ModelVersionEventType
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

for name in ['fetch', 'pack', 'ship']:
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('shop ' + name))

af.action_on_job_status('pack', 'fetch', 'FINISH')
af.action_on_job_status('ship', 'pack', upstream_job_status='SUCCESS', action='RUN')
af.action_on_event('pack', 'stock', 'changed', value_condition='UPDATED', action='restart')
af.action_on_model_version_event('ship', 'prices', 'MODEL_DEPLOY')

opened = MeetAnyEventCondition()
opened.add_event('shop', 'open', life='FOREVER')
opened.add_event('shop', 'open', value_condition='EQUAL', life='ONCE')
af.action_on_events('fetch', opened, 'STRAT')
af.action_on_events('fetch', MeetAnyEventCondition([EventMeetConfig('shop', 'closed', life='REPEAT')]), 'STOP')
