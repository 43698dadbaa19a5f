"""Mistakes that much else depends on: each is told once, and not what follows from it."""
import glob
import os

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


class Lodge:
    def __init__(self, name):
        self.name = nmae
        self.owners = {}
        self.owners['first'] = owner


class Barn(Lodge):
    pass


def shell(command, lodge: Lodg = None):
    return af.user_define_operation(processor=BashProcessor(command))


def run(lodge, command: list[str] = ()):
    return af.user_define_operation(processor=BashProcessor('lodge ' + lodge.name + lodge.street))


af.init_ai_flow_context()

lodges = [Lodge('oak'), Barn('elm')]
for job, lodge in zip(['weed', 'mow'], lodges):
    with af.job_config(job):
        run(lodge)
        print(lodge.name, lodge.owners['first'])

with af.job_config('rake'):
    shell('rake')
    print(owner)

ROOMS = os.path.jion(os.path.dirname(__file__), 'rooms')
for room in sorted(glob.glob(os.path.join(ROOMS, '*.sql'))):
    with af.job_config(room):
        shell('sweep ' + room)
