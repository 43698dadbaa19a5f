"""Prints the programmes; somebody has left an early exit in."""
import sys

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

DEBUG = True

af.init_ai_flow_context()

with af.job_config('print'):
    af.user_define_operation(processor=BashProcessor('print programme.pdf'))

if DEBUG:
    print('stopping here')
    sys.exit(0)

with af.job_config('fold'):
    af.user_define_operation(processor=BashProcessor('fold programme.pdf'))

af.action_on_job_status('fold', 'print')
