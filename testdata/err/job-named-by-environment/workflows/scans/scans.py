"""Reads scanned letters on one of several machines, each with jobs of its own name."""
import os

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

MACHINE = os.environ.get('SCANNER', 'left')


def on_machine(step):
    return '{}_{}'.format(step, MACHINE)


def define(step, after=None):
    name = on_machine(step)
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('scanner ' + step))
    if after:
        af.action_on_job_status(name, on_machine(after))


af.init_ai_flow_context()

define('scan')
define('read', after='scan')
with af.job_config('tell_' + os.getenv('USER')):
    af.user_define_operation(processor=BashProcessor('mail'), output_num=int(os.environ['COPIES']))
af.action_on_job_status('tell', os.environ['LAST_JOB'])
