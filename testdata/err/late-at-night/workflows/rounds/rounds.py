"""A day that is written otherwise, letters that are taken for jobs, and loops that end by an exception."""
from datetime import datetime
from enum import Enum

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


class Hall(Enum):
    NORTH = 'north'


def guide(name, after=()):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('guide ' + name))
    for other in after:
        af.action_on_job_status(name, other)


af.init_ai_flow_context()
opens = datetime.strptime('2024/03/01', '%Y-%m-%d')
guide('morning')
guide('evening', after='morning')
with af.job_config('night'):
    tour = af.user_define_operation(processor=BashProcessor('guide ' + Hall.NORTH))
    lamps = af.user_define_operation(processor=BashProcessor('lamps'))
    af.user_define_operation(processor=lambda: BashProcessor('guide night'), input=lamps[0])

halls = ['north', 'south', 'east']
while halls:
    hall = halls.pop()
    if hall == 'south':
        raise LookupError('no guide for ' + hall)
