"""Rests the mash at one temperature after the other; how many there are is the machine's setting."""
import os

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def rests(left):
    if left == 0:
        return []
    return rests(left - 1) + ['rest --step {}'.format(left)]


af.init_ai_flow_context()

with af.job_config('mash'):
    for command in rests(int(os.environ['MASH_STEPS'])):
        af.user_define_operation(processor=BashProcessor(command))
