"""Lays a mosaic: the tiles are cut, sorted by colour, and laid; what is left over is swept up whatever happens."""
import contextlib
import io
from decimal import Decimal
from functools import partial

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor
from tasks import On, Restarted, Task, build


def weigh(tile, unit='g'):
    return tile, unit


class Sort(PythonProcessor):
    def __init__(self, colour, price):
        super().__init__()
        self.colour = colour
        self.price = Decimal(price).quantize(Decimal('0.01'))
        self.weigh = partial(weigh, unit='kg')

    def process(self, execution_context, input_list):
        return [self.weigh(tile) for tile in input_list]


def plan():
    print('cut', 'tiles.txt')
    print('--size', 20, end='')


af.init_ai_flow_context()

with contextlib.redirect_stdout(io.StringIO()) as planned:
    plan()
table = str.maketrans({'\n': ' ', 'ä': 'ae'})
cut = Task('cut', BashProcessor(planned.getvalue().translate(table)))
colours = [Restarted('sort_' + colour, Sort(colour, '2.5')) for colour in ('red', 'blue')]
lay = Task('lay', BashProcessor('lay ' + ' '.join(sorted(sort.name for sort in colours))))
sweep = Task('sweep', BashProcessor('sweep --when "%s"' % (On.ALWAYS & ~On.KILLED)), on=On.ALWAYS & ~On.KILLED)

cut >> colours[0] >> colours[1]
cut >> colours[1]
colours >> lay >> sweep
build([cut, *colours, lay, sweep], crew=3)
