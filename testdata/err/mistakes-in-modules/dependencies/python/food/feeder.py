"""Feeds."""
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Feeder(PythonProcessor):
    def __init__(self, tank, foods, *, spoon=None):
        super().__init__()
        self.tank = tank.nmae
        self.foods = foods

    def process(self, execution_context, input_list=None):
        return []
