"""Reads what the laboratory has found and tells the wards."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def tell(ward):
    return af.user_define_operation(processor=BashProcessor('labs tell ' + ward), name=ward)


af.init_ai_flow_context()

af.user_define_operation(processor=BashProcessor('labs open'))

with af.job_config('collect'):
    af.user_define_operation(processor=BashProcessor('labs collect'))
af.user_define_operation(processor=BashProcessor('labs sort'))

with af.job_config('tell'):
    tell('surgery')
tell('children')
