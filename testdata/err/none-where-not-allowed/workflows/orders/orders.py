"""Packs the orders of the web shop."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor

SETTINGS = {'first': 'fetch', 'last': None}


def follow(job_name, upstream=None, action=None):
    af.action_on_job_status(job_name, upstream, action=action)


af.init_ai_flow_context()

with af.job_config('fetch'):
    af.user_define_operation(processor=BashProcessor(None))
with af.job_config('pack'):
    af.user_define_operation(input=None, processor=BashProcessor('shop pack'), name=None)
with af.job_config('rate'):
    af.train(input=None, model_info=None, training_processor=PythonProcessor(), output_num=None)

follow('pack', 'fetch')
follow('rate', action='START')
af.action_on_job_status(SETTINGS['last'], SETTINGS['first'])
af.action_on_event('rate', None, 'changed', sender=None)
af.action_on_events('rate', None)
