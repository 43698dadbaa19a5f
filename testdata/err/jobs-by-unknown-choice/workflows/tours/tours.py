"""Guided tours: which of them are defined depends on choices that are not known."""
import os
import random

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def city(guide='anna'):
    with af.job_config('city'):
        af.user_define_operation(processor=BashProcessor('tour city ' + guide))


def river(guide='ben'):
    with af.job_config('river'):
        af.user_define_operation(processor=BashProcessor('tour river ' + guide))


class Castle:
    def __init__(self, name):
        self.name = name

    def define(self):
        with af.job_config(self.name):
            af.user_define_operation(processor=BashProcessor('tour ' + self.name))


af.init_ai_flow_context()

TOURS = {'city': city}
TOURS[os.environ['TOUR']]()
random.choice([river, river])('carl')

castles = [Castle('castle'), Castle('night')]
for castle in castles[:int(os.environ.get('CASTLES', '1'))]:
    castle.define()

PRICES = {'low': 5, 'high': 9}
try:
    price = PRICES[os.environ.get('SEASON', 'low')]
except KeyError:
    with af.job_config('fallback'):
        af.user_define_operation(processor=BashProcessor('tour fallback'))
