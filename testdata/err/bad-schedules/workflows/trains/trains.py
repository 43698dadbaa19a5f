"""Runs trains by the clock, or tries to."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

for hour in range(12):
    with af.job_config(f'train_{hour}'):
        af.user_define_operation(processor=BashProcessor(f'train run {hour}'))
