import json

import ai_flow as af
from ai_flow.plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor

af.init_ai_flow_context()


def process(execution_context, input_list):
    return []


with af.job_config('plain'):
    af.user_define_operation(processor=process)
    af.user_define_operation(PythonProcessor())
settings = json.load('settings.json')
