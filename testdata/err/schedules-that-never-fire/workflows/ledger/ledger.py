import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

for name in ['close_month', 'close_quarter', 'leap_day', 'friday_13th', 'stock_taking', 'opening']:
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('./ledger.sh ' + name))
