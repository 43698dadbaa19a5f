"""Reads what the laboratory has found and tells the wards."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

NIGHT_SHIFT = []

af.init_ai_flow_context()

with af.job_config('collect'):
    af.user_define_operation(processor=BashProcessor('labs collect'))

# Comes later.
with af.job_config('sort'):
    pass

with af.job_config('tell'):
    for ward in NIGHT_SHIFT:
        af.user_define_operation(processor=BashProcessor('labs tell ' + ward))

af.action_on_job_status('sort', 'collect')
af.action_on_job_status('collect', 'tell')
