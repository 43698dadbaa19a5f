"""The forecast. What is wrong is in the YAML, and in what is set below."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.flink import FlinkPythonProcessor
from ai_flow_plugins.job_plugins.flink.read_only_flink import ReadOnlyFlinkProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Fit(PythonProcessor):
    def process(self, execution_context, input_list):
        return []


class Stream(FlinkPythonProcessor):
    def process(self, execution_context, input_list):
        return []


af.init_ai_flow_context()

with af.job_config('fetch'):
    af.user_define_operation(processor=BashProcessor('fetch'))

with af.job_config('clean') as config:
    config.properties['env_of_tests'] = {}
    af.user_define_operation(processor=BashProcessor('clean'))

with af.job_config('model') as config:
    config.properties['env'] = dict(config.properties['env'], DEPTH=7)
    af.user_define_operation(processor=Fit())

with af.job_config('stream'):
    af.user_define_operation(processor=Stream())

with af.job_config('batch'):
    af.user_define_operation(processor=Stream())

with af.job_config('watch'):
    af.user_define_operation(processor=ReadOnlyFlinkProcessor())
