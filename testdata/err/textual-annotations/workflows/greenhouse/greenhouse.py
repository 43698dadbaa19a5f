"""Waters what grows in the greenhouse."""
from dataclasses import dataclass, field
from typing import List

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from beds import Bed


@dataclass
class Round:
    beds: List['Bed']
    minutes: 'int' = 5
    tool: 'str' = 'hose'


af.init_ai_flow_context()
round = Round([Bed('tomatoes'), Bed('herbs', 1)])

with af.job_config('water'):
    for bed in round.beds:
        af.user_define_operation(processor=BashProcessor('water ' + bed.name))
