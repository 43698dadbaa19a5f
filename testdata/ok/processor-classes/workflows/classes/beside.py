from typing import Dict

from ai_flow_plugins.job_plugins.python import PythonProcessor


class Beside(PythonProcessor):
    instances = 0

    def __init__(self, table: Dict, when=None) -> None:
        super().__init__()
        self.table = table
        self.when = when
        self.number = type(self).instances
        Beside.instances += 1
