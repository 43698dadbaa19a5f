"""Counts the stock and orders what is missing."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('count'):
    af.user_define_operation(processor=BashProcessor('stock count > /srv/stock/today'))
with af.job_config('order'):
    af.user_define_operation(processor=BashProcessor('stock order < /srv/stock/today'))

af.action_on_job_status('order', 'count')
