import importlib.util
import os

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def settings(name, *place):
    path = os.path.join(PROJECT, *place)
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


regions = settings('regions', 'resources', 'regions.py')
# Another one of the same file, with a change of its own.
trial = settings('regions_for_trials', 'resources', 'regions.py')
trial.BUCKET = 'trial-{region}'

try:
    own = settings('own', 'resources', 'own.py').REGIONS
except FileNotFoundError:
    own = []

af.init_ai_flow_context()
for region in regions.REGIONS + own:
    with af.job_config('load_' + region):
        af.user_define_operation(processor=BashProcessor('load ' + regions.bucket(region)),
                                 trial=trial.bucket(region), from_directory=regions.HERE, module=trial.__name__)
with af.job_config('check'):
    af.user_define_operation(processor=regions.CheckProcessor(regions.REGIONS))
for region in regions.REGIONS:
    af.action_on_job_status('check', 'load_' + region)
