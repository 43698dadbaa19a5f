"""Develops the pictures of the night."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('expose'):
    pictures = af.user_define_operation(processor=BashProcessor('camera expose --count 40'))
    darks = af.user_define_operation(processor=BashProcessor('camera expose --dark'))

with af.job_config('develop'):
    flat = af.user_define_operation(processor=BashProcessor('camera flat'))
    af.user_define_operation(input=[flat, pictures, darks], processor=BashProcessor('develop'))

af.action_on_job_status('develop', 'expose')
