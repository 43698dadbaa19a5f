import os
import re
import sys
from pathlib import Path

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from .shops import NAMES
from . import shops
import stocks

sys.path.insert(0, os.path.join(os.path.dirname(__file__), 'lib'))
sys.path.append('../shared')
import settings

RETRIES = 3


def command(shop):
    line = 'load ' + shop


def names():
    print('asked for')


def count():
    print(RETRIES)
    RETRIES = 5


def run(shop, *, full, fast=False):
    return shop


class Report(Base):
    pass


af.init_ai_flow_context()
with af.job_config('load'):
    af.user_define_operation(processor=BashProcessor(command('berlin')))
    line = command('paris')
    af.user_define_operation(processor=BashProcessor(line))
    af.user_define_operation(processor=BashProcessor(last))

last = 'echo done'
names()[0]
found = names()
found.sort()
for name in found:
    print(name)
count()
run('berlin', True)
matched = re.match('(a+)', 'aaa')
matched.grop(1)
re.compile('a').serch('a')
Path('a').exits()
with af.job_config(settings.NAME):
    af.user_define_operation(processor=BashProcessor('report'))
