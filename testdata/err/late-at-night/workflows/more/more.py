from dataclasses import dataclass
from enum import Enum

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()
count = 0


def next_number():
    count += 1
    return count


@dataclass
class Table:
    name: str
    columns: list = []


class Job(Enum):
    LOAD = 'load'


@af.job_config
def load():
    af.user_define_operation(processor=BashProcessor('load'))


load()
next_number()
command = ' '.join([1, 2])
with af.job_config(Job.LOAD):
    af.user_define_operation(processor=BashProcessor('load'))
