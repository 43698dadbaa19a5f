"""What the Python jobs do. Workers find the modules of this directory."""
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Greeter(PythonProcessor):
    def __init__(self, name):
        super().__init__()
        self.name = name

    def process(self, execution_context, input_list):
        print('hello,', self.name)
        return []
