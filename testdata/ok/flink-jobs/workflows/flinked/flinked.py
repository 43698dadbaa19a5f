"""Flink jobs of every kind: Java, Python and SQL, with environments of their own."""
import ai_flow as af
from ai_flow_plugins.job_plugins import flink
from ai_flow_plugins.job_plugins.flink import FlinkJavaProcessor, FlinkPythonProcessor, FlinkStreamEnv, set_flink_env

from sql import Deduplicate

af.init_ai_flow_context()
set_flink_env(FlinkStreamEnv())


class Count(FlinkPythonProcessor):
    def __init__(self, key):
        super().__init__()
        self.key = key

    def process(self, execution_context, input_list=None):
        return [input_list[0].group_by(self.key).select('{0}, {0}.count'.format(self.key))]


class Tail(FlinkPythonProcessor):
    def process(self, execution_context, input_list=None):
        execution_context.statement_set.add_insert('sink', input_list[0])
        return []


with af.job_config('java'):
    af.user_define_operation(processor=FlinkJavaProcessor(None, 'all.jar', ['-v']))

with af.job_config('java_named'):
    af.transform(None, flink.FlinkJavaProcessor(entry_class='org.example.Main', main_jar_file='main.jar',
                                                args=['--input', 'a b', '--n', str(3)]))

with af.job_config('counted'):
    flink.set_flink_env(flink.FlinkBatchEnv())
    clicks = af.read_dataset('clicks', Deduplicate('clicks', ['user', 'at']))
    counted = af.transform([clicks], Count('user'))
    af.write_dataset(counted, 'counts', Tail())

with af.job_config('streamed'):
    af.user_define_operation(processor=Count(key='page'))

af.action_on_job_status('counted', 'java')
