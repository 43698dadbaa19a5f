"""Mistakes that are told where they are made, and once."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor

PLANS = {}


def plan(name):
    def register(cls):
        PLANS[name] = cls
    return register


@plan('walls')
class Walls:
    command = 'build walls'


class Measure(PythonProcessor):
    def __init__(self, unit, depth):
        super().__init__()
        self.unit = unit


OPTIONS = {'unit': 'm', 'dept': 3}
HEIGHTS = [('walls', [2, 3]), ('roof', None)]

af.init_ai_flow_context()

with af.job_config('walls'):
    af.user_define_operation(processor=BashProcessor(Walls.command))
with af.job_config('measure'):
    af.user_define_operation(processor=Measure(**OPTIONS))
with af.job_config('roof'):
    af.user_define_operation(processor=BashProcessor('awk "{print $1}" {file}'.format(file='roof.csv')))
with af.job_config('Paint'):
    af.user_define_operation(processor=BashProcessor('paint'))
af.action_on_job_status('paint', 'Paint')
for part, heights in HEIGHTS:
    for height in heights:
        print(part, height)
