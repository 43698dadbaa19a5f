from ai_flow_plugins.job_plugins.python.python_processor import PythonProcessor


class Base(PythonProcessor):
    def __init__(self, level=0):
        super().__init__()
        self.level = level

    @property
    def doubled(self):
        return self.level * 2
