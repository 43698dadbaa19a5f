import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('load'):
    af.user_define_operation(processor=BashProcessor('load ' + af.get_dataset_by_name('orders').uri))
