"""Calls a method that texts have since Python 3.9."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()
with af.job_config('measure'):
    af.user_define_operation(processor=BashProcessor('fog_sensor'.removeprefix('fog_')))
