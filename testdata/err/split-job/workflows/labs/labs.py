"""Reads what the laboratory has found and tells the wards."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('collect'):
    af.user_define_operation(processor=BashProcessor('labs collect'))

with af.job_config('tell'):
    af.user_define_operation(processor=BashProcessor('labs tell surgery'))

with af.job_config('collect'):
    af.user_define_operation(processor=BashProcessor('labs collect --late'))

for ward in ['children', 'eyes']:
    with af.job_config('tell'):
        af.user_define_operation(processor=BashProcessor('labs tell ' + ward))
