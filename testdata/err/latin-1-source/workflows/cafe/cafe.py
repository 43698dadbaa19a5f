"""Tells the kitchen what the guests of the café have ordered."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('tell'):
    af.user_define_operation(processor=BashProcessor('kitchen tell'))
