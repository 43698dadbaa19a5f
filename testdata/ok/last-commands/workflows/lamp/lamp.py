"""A processor that keeps its last commands in a deque."""
from collections import deque

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


class Lamp(BashProcessor):
    def __init__(self, commands):
        super().__init__(commands[-1])
        self.commands = commands


af.init_ai_flow_context()
last = deque(['lamp oil', 'lamp trim'], maxlen=2)
last.append('lamp light')
with af.job_config('turn'):
    af.user_define_operation(processor=Lamp(last))
    af.user_define_operation(processor=Lamp(deque(['lamp out'])))
