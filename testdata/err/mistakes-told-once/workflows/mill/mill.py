"""What a failed statement would have bound stands for anything, and so does what a misspelt import meant."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from grains import grindstone

af.init_ai_flow_context()

GRAINS = ['rye', 'oats']


class Miller:
    def grind(self, grain, after=None):
        if grain == 'wheat':
            job = 'grind_' + grain
        with af.job_config(job):
            af.user_define_operation(processor=BashProcessor(grind_stone(grain)))
        if after:
            af.action_on_job_status(job, after)
        return job

    def clean(self):
        job = job + '_clean'
        return job


def grind(grain):
    with af.job_config('grind_' + grain):
        af.user_define_operation(processor=BashProcessor(grind_stone(grain)))
    return 'grind_' + grain


miller = Miller()
for grain in GRAINS:
    miller.grind(grain)
miller.clean()

last, jobs, sacks = None, [], {}
for grain in GRANS:
    last = grind(grain)
    jobs.append(last)
    sacks[grain] = last

previous = None
if len(GRAIN) > 1:
    previous = grind('barley')

try:
    known = 7
    second = GRAINS.rye
    third = 'bake'
except KeyError:
    print('ground')

with af.job_config('bake'):
    af.user_define_operation(processor=BashProcessor('bake'))

af.action_on_job_status('bake', last)
af.action_on_job_status('bake', jobs[-1])
af.action_on_job_status('bake', sacks['rye'])
af.action_on_job_status('bake', previous)
af.action_on_job_status(third, second)
af.action_on_job_status('bake', known)
