"""Jobs made by generators, context managers and decorators."""
import importlib
import os
import sys
from contextlib import ExitStack, contextmanager

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'lib'))
bread = importlib.import_module('recipes.bread')

af.init_ai_flow_context()


@contextmanager
def job(name, after=()):
    """A job that is started when others have finished."""
    with af.job_config(name) as config:
        config.properties['baker'] = 'Anna'
        yield config
    for other in after:
        af.action_on_job_status(name, other)


def bash(command, *arguments):
    return af.user_define_operation(processor=BashProcessor(' '.join([command] + [str(a) for a in arguments])))


def counted(generator, log):
    count = yield from generator
    log.append(count)


for kind, _ in bread.recipes():
    with job('knead_' + kind):
        bash('knead', kind)

counts = []
baked = []
for kind, loaf in counted(bread.loaves(bread.recipes()), counts):
    name = 'bake_{}_{}'.format(kind, loaf)
    with job(name, after=['knead_' + kind]):
        bash('bake', kind, loaf)
    baked.append(name)

with ExitStack() as oven:
    oven.enter_context(af.job_config('taste'))
    bash('taste', *counts)


def cleaning():
    """Is told what to clean, and says how often it has."""
    times = 0
    while True:
        what = yield times
        if what is None:
            return
        times += 1
        with job('clean_' + what, after=baked):
            bash('clean', what, times)


cleaner = cleaning()
next(cleaner)
for thing in ('oven', 'table'):
    cleaned = cleaner.send(thing)
cleaner.close()


@af.job_config('sell')
def sell():
    bash('sell', len(baked), 'loaves after', cleaned, 'rounds of cleaning')


sell()
