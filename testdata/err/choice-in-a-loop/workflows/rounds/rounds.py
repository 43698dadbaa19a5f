"""Which job is defined in each round is not known: that it may be the same twice follows from that."""
import os

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def weed():
    with af.job_config('weed'):
        af.user_define_operation(processor=BashProcessor('patrol weed'))


def mow():
    with af.job_config('mow'):
        af.user_define_operation(processor=BashProcessor('patrol mow'))


ROUNDS = {'day': weed, 'night': mow}

af.init_ai_flow_context()
for _ in range(2):
    ROUNDS[os.environ['ROUND']]()
