"""A processor that keeps its last commands in a deque, and its settings in a chain."""
from collections import ChainMap, deque

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


class Lamp(BashProcessor):
    def __init__(self, commands, **settings):
        super().__init__(commands[-1])
        self.commands = commands
        self.settings = ChainMap(settings, {'colour': 'white'})


af.init_ai_flow_context()
last = deque(['lamp oil', 'lamp trim'], maxlen=2)
last.append('lamp light')
with af.job_config('turn'):
    af.user_define_operation(processor=Lamp(last, colour='red'))
    af.user_define_operation(processor=Lamp(deque(['lamp out'])))
