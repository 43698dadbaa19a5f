import ai_flow as af
from ai_flow.plugins.bash import BashProcessor

af.init_ai_flow_context()
with af.job_config('load_2') = settings:
    af.user_define_operation(processor=BashProcessor('load'))
