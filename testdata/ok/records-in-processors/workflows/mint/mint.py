"""Strikes coins: what a processor is made with are records, which AIFlow pickles with it."""
import collections
import copy
import dataclasses
import functools
import typing

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor

Size = collections.namedtuple('Size', 'width height')


class Metal(typing.NamedTuple):
    name: str
    carat: int = 24


@dataclasses.dataclass
class Coin:
    value: int
    metal: Metal = Metal('gold')
    marks: list = dataclasses.field(default_factory=list)

    def worth(self, value):
        return dataclasses.replace(self, value=value, marks=self.marks + ['replaced'])


class Bag:
    """Keeps whatever it is given as attributes."""

    def __init__(self, **things):
        self.__dict__.update(things)


class Strike(PythonProcessor):
    def __init__(self, coin, size=Size(2, 3)):
        super().__init__()
        self.value, self.metal = coin.value, coin.metal
        self.sizes = [size, size._replace(width=5)]
        self.other = {'silver': Metal(carat=18, name='silver')}

    def process(self, execution_context, input_list):
        return [self.value]


af.init_ai_flow_context()

penny = Coin(1)
pound = penny.worth(100)
cheap = functools.partial(Coin, metal=Metal('tin', 0))(value=2)
bag = Bag(coins=[penny])
other = copy.deepcopy(bag)
other.coins.append(pound)
other.label = 'other'

with af.job_config('strike'):
    af.user_define_operation(processor=Strike(pound))
    af.user_define_operation(processor=Strike(cheap, Size._make([7, 8])), size=Size(1, 2), plain=(1, 2))

with af.job_config('count'):
    af.user_define_operation(processor=BashProcessor('count %d %d' % (len(bag.coins), len(other.coins))))
    af.user_define_operation(processor=BashProcessor(' '.join(sorted(vars(bag)) + sorted(vars(other)))))

af.action_on_job_status('count', 'strike')
