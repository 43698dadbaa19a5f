import ai_flow as af
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Load(PythonProcessor):
    def proces(self, execution_context, input_list):
        return []


class Report(PythonProcessor):
    def process(self, input_list):
        return []


class Send(PythonProcessor):
    def send(self):
        return []


class Base(PythonProcessor):
    def process(self, *inputs, **more):
        return []


class Derived(Base):
    pass


af.init_ai_flow_context()
with af.job_config('load'):
    af.user_define_operation(processor=Load())
with af.job_config('report'):
    af.user_define_operation(processor=Report())
with af.job_config('send'):
    af.user_define_operation(processor=Send())
    af.user_define_operation(processor=Derived())
