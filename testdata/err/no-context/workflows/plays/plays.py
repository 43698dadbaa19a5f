"""Prints the programmes."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

with af.job_config('print'):
    af.user_define_operation(processor=BashProcessor('print programme.pdf'))

with af.job_config('fold'):
    af.user_define_operation(processor=BashProcessor('fold programme.pdf'))

af.action_on_job_status('fold', 'print')
