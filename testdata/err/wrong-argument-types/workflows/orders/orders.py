"""Packs the orders of the web shop."""
import ai_flow as af
from ai_flow.workflow.control_edge import EventMeetConfig, MeetAllEventCondition
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.flink import FlinkJavaProcessor

af.init_ai_flow_context()

with af.job_config('fetch'):
    fetched = af.user_define_operation(processor=BashProcessor(['shop', 'fetch']))
with af.job_config('pack'):
    packed = af.user_define_operation(processor=BashProcessor('shop pack'), output_num='2')
with af.job_config(3):
    af.user_define_operation(processor=BashProcessor('shop weigh'), name=7)
with af.job_config('clicks'):
    af.user_define_operation(processor=FlinkJavaProcessor(entry_class='shop.Clicks', main_jar_file='clicks.jar',
                                                          args='--window 1h'))

# The jobs are meant, not what their operations give.
af.action_on_job_status(packed, fetched)
af.action_on_event('pack', event_key=('stock', 'changed'), event_value=1)
af.action_on_events('pack', [EventMeetConfig('stock', 'changed')])
both = MeetAllEventCondition('stock')
af.action_on_events('pack', both, action=['START'])
