"""Asks for keys that the project's YAML and JSON files do not have."""
import json
import os

import ai_flow as af
import yaml
from ai_flow_plugins.job_plugins.bash import BashProcessor

HERE = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(HERE, 'tides.yml')) as file:
    tides = yaml.safe_load(file)
with open(os.path.join(HERE, 'moons.json')) as file:
    moons = json.load(file)

af.init_ai_flow_context()

with af.job_config('weed') as job:
    high = tides['high']['houres']
    af.user_define_operation(processor=BashProcessor('tide at %s' % high))
    full = moons['ful']
    queue = job.properties['queue']
    owner = af.current_project_config()['owner']
    other = af.current_workflow_config().job_configs['weeds']
    neap = tides['neap']
