"""What the workflows of this project have in common. It stands in no directory that Python looks for modules in."""
import os

from ai_flow_plugins.job_plugins.python import PythonProcessor

REGIONS = ['eu', 'us']
BUCKET = 'sales-{region}'
HERE = os.path.basename(os.path.dirname(os.path.abspath(__file__)))


class CheckProcessor(PythonProcessor):
    def __init__(self, regions):
        super().__init__()
        self.regions = regions

    def process(self, execution_context, input_list):
        return []


def bucket(region):
    return BUCKET.format(region=region)
