"""Publishes the exchange rates."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor

af.init_ai_flow_context()

with af.job_config('fetch'):
    af.user_define_operation(processor=BashProcessor('rates fetch'))
with af.job_config('convert'):
    af.user_define_operation(processor=PythonProcessor())
with af.job_config('publish'):
    af.user_define_operation(processor=BashProcessor('rates publish'))
