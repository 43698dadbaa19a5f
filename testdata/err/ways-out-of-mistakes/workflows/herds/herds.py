"""Mistakes that people make at ten at night, each with a way out."""
import datetime
import json
import os

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

COUNTS = {'ewes': 12, 'rams': 2}


class Herd:
    def count(kind):
        return COUNTS[kind]


af.init_ai_flow_context()

with af.job_config('weed'):
    af.user_define_operation(processor=BashProcessor('weed ' + COUNTS['ewes']))
    af.user_define_operation(processor=BashProcessor('weed ' + str(COUNTS.rams)))
    af.user_define_operation(processor=BashProcessor(os.pth.join('weed', 'all')))
    af.user_define_operation(processor=BashProcessor('weed %s' % datetime.now()))

for kind, number in COUNTS:
    print(kind, number)
for number in 3:
    print(number)
Herd().count('ewes')
names = ['dolly']
names.push('molly')
print(['dolly'][1])
print(pathlib.Path('weed'), null)
COUNTS.has_key('lambs')
since = timedelta(days=1)
with af.job_config('mow'):
    user_define_operation(processor=PythonProcessor())
    user_define_operation()


class Flock(Herd):
    def __init__(self, kind):
        super(Herd).__init__(kind)


Flock('ewes')
with open(os.path.join(os.path.dirname(__file__), 'herds.yaml')) as file:
    print(json.load(file))
