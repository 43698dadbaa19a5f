"""Publishes the exchange rates."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.flink import FlinkJavaProcessor, FlinkPythonProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Fetch:
    """Meant to be a PythonProcessor."""

    def process(self, execution_context, input_list=None):
        return [1.08]


class Publish(PythonProcessor):
    def process(self, execution_context, input_list=None):
        return []


def shell(name, command):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor(command))


af.init_ai_flow_context()

with af.job_config('fetch'):
    rates = af.user_define_operation(processor=Fetch())
    af.user_define_operation(input=rates, processor=BashProcessor('rates print'))
with af.job_config('publish'):
    af.user_define_operation(processor=Publish)
with af.job_config('check'):
    af.user_define_operation()
with af.job_config('stream'):
    af.user_define_operation(processor=FlinkJavaProcessor('bank.Rates', 'rates.jar'))
    af.user_define_operation(processor=FlinkPythonProcessor())
shell('archive', 'rates archive')
