"""Prepares the films of the week for every hall."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

HALLS = ['red', 'blue', 'gold']

af.init_ai_flow_context()

for hall in HALLS:
    with af.job_config(f'load_{hall}'):
        af.user_define_operation(processor=BashProcessor(f'projector --hall {hall} load'))
    with af.job_config(f'check_{hall}'):
        af.user_define_operation(processor=BashProcessor(f'projector --hall {hall} check'))
    af.action_on_job_status(f'check_{hall}', f'load-{hall}')

for hall in HALLS[:2] + ['golden']:
    with af.job_config('open_{}'.format(hall)):
        af.user_define_operation(processor=BashProcessor('doors open %s' % hall))
    af.action_on_job_status('open_{}'.format(hall), 'check_%s' % hall)
