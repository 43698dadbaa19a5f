"""Bakes the bread of the day."""
import ai_flow as af
from ai_flow import JobAction
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('knead'):
    af.user_define_operation(processor=BashProcessor('robot knead --minutes 12'))

with af.job_config('bake'):
    af.user_define_operation(processor=BashProcessor('robot bake --degrees 240'))

af.action_on_job_status('bakes', 'knead')
af.action_on_event('knead_dough', 'flour', 'delivered', sender='*', action=JobAction.RESTART)
af.action_on_model_version_event('predict_sales', 'sales', 'MODEL_DEPLOYED')
