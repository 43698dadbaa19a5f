"""Changes the configuration to what only the server of the orchard knows."""
import os

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from orchard import settings

af.init_ai_flow_context()
workflow = af.current_workflow_config()

with af.job_config('pick') as config:
    config.properties = settings.of('pick')
    af.user_define_operation(processor=BashProcessor('pick'))
with af.job_config('sort') as config:
    # What is in it may be known later, but not what is in it at all.
    config.properties['env'] = {'SIEVE': os.environ.get('SIEVE')}
    config.properties[os.environ.get('FRUIT', 'apples')] = 1
    af.user_define_operation(processor=BashProcessor('sort'))
with af.job_config('press') as config:
    config.job_label_report_interval = settings.interval()
    af.user_define_operation(processor=BashProcessor('press'))
with af.job_config('store') as config:
    config.properties = ['dry', 'dark']
    af.user_define_operation(processor=BashProcessor('store'))
with af.job_config('count') as config:
    config.properties = None
    af.user_define_operation(processor=BashProcessor('count'))

workflow.properties = {**settings.of('harvest')}
af.workflow_operation.start_new_workflow_execution_on_events('harvest', [settings.sunshine()])
af.workflow_operation.stop_workflow_execution_on_events(settings.name(), [af.MeetAnyEventCondition()])
