"""Packs the orders of the web shop."""
import ai_flow as af
from ai_flow import JobAction, ValueConditions
from ai_flow.workflow.control_edges import MeetAllEventCondition
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcesor

af.init_aiflow_context()

with af.job_config('fetch'):
    af.user_defined_operation(processor=BashProcesor('shop fetch'))

with af.job_configs('pack'):
    af.user_define_operation(processor=BashProcesor('shop pack'))

with af.job_config('ship'):
    af.user_define_operation(processor=BashProcesor('shop ship'))

af.action_on_job_status('pack', 'fetch', Status.FINISH)
af.action_on_job_state('ship', 'pack', action=JobAction.RESTRAT)
af.action_on_event('pack', 'stock', 'changed', value_condition=af.ValueCondition.UPDATE)
af.workflow_operation.submit('orders')
