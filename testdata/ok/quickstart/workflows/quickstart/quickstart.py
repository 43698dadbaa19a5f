"""The sales report of a small web shop.

    fetch_orders --finished--> clean_orders --finished--> build_report --failed--> notify_team
                                                               ^
                               "orders corrected" --restarts---+          count_clicks, every hour
"""
import ai_flow as af
from ai_flow import JobAction, ValueCondition
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.flink import FlinkJavaProcessor

# Reads project.yaml and quickstart.yaml; everything below stands on it.
af.init_ai_flow_context()

# A job is what is started and stopped as one. Its type and its settings stand in quickstart.yaml under its name.
with af.job_config('fetch_orders'):
    af.user_define_operation(processor=BashProcessor('curl --fail --output $DATA/orders.json $SHOP/yesterday'))

# A job may hold several processors, as long as they need not wait for each other.
with af.job_config('clean_orders'):
    af.user_define_operation(name='sales',
                             processor=BashProcessor('jq "map(select(.paid))" $DATA/orders.json > $DATA/sales.json'))
    af.user_define_operation(name='returns',
                             processor=BashProcessor('jq "map(select(.back))" $DATA/orders.json > $DATA/returns.json'))

with af.job_config('build_report'):
    af.user_define_operation(processor=BashProcessor('python3 resources/report.py $DATA/sales.json',
                                                     output_encoding='utf-8'))

with af.job_config('notify_team'):
    af.user_define_operation(processor=BashProcessor('mail -s "No sales report today" $TEAM < /dev/null'))

# A Java program in dependencies/jar, run by Flink. It starts by the clock: see periodic_config in quickstart.yaml.
with af.job_config('count_clicks'):
    af.user_define_operation(processor=FlinkJavaProcessor(entry_class='shop.clicks.CountClicks',
                                                          main_jar_file='clicks.jar',
                                                          args=['--window', '1h']))

# clean_orders is started when fetch_orders has finished, and build_report when clean_orders has.
af.action_on_job_status('clean_orders', 'fetch_orders')
af.action_on_job_status('build_report', 'clean_orders')

# Any status of a job can lead to any action on another.
af.action_on_job_status(job_name='notify_team',
                        upstream_job_name='build_report',
                        upstream_job_status=Status.FAILED,
                        action=JobAction.START)

# Events may also come from outside. When the back office has corrected yesterday's orders, the report is made again.
af.action_on_event(job_name='build_report',
                   event_key='orders',
                   event_value='corrected',
                   event_type='BACK_OFFICE',
                   sender='*',
                   namespace='shop',
                   value_condition=ValueCondition.EQUALS,
                   action=JobAction.RESTART)
