"""The standard library as far as workflows use it; what is not modelled may be not known."""
import collections
import datetime
import itertools
import json
import math
import re
import string
import textwrap
import typing
from abc import ABC, abstractmethod
from collections import OrderedDict, defaultdict, namedtuple
from typing import Any, Dict, List, NamedTuple, Optional, Tuple, Union

from showing import attempt, show


def typed(a: List[int], b: Optional[Dict[str, Any]] = None) -> Union[int, Tuple[int, ...]]:
    c: typing.List[str] = ['x']
    return (a, b, c)


Alias = Dict[str, List[int]]
show('typing', typed([1]))
attempt('cast', lambda: typing.cast(int, 'a'))
attempt('alias', lambda: [Alias is not None][0])
attempt('checking', lambda: typing.TYPE_CHECKING)


class Row(NamedTuple):
    name: str
    size: int = 1


Pair = namedtuple('Pair', 'left right')
attempt('named tuple', lambda: (Row('a').name, Row('a', 2).size, Row('a') == ('a', 1)))
attempt('named tuple str', lambda: str(Row('a')))
attempt('namedtuple', lambda: (Pair(1, 2).left, Pair(1, right=3)[1], tuple(Pair(1, 2))))


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        pass

    def describe(self):
        return '{} {}'.format(self.name, self.area())


class Square(Shape):
    def area(self):
        return 4


show('abc', (Square('sq').describe(), isinstance(Square('x'), Shape)))
attempt('abstract', lambda: Shape('x'))
d = defaultdict(list)
d['a'].append(1)
show('defaultdict', d)
o = OrderedDict([('b', 1), ('a', 2)])
show('ordered', list(o.items()))
attempt('counter', lambda: collections.Counter('aab').most_common(1))
attempt('deque', lambda: list(collections.deque([1, 2])))
attempt('chain', lambda: list(itertools.chain([1], [2])))
attempt('product', lambda: list(itertools.product('ab', [1, 2])))
attempt('json', lambda: json.dumps({'a': [1, None, True], 'b': 'é'}))
attempt('json sorted', lambda: json.dumps({'b': 1, 'a': 2}, sort_keys=True, indent=2))
attempt('json loads', lambda: json.loads('{"a": [1, 2.5, null]}'))
attempt('math', lambda: (math.floor(2.5), math.pi, math.sqrt(16)))
attempt('re', lambda: re.sub('a+', 'b', 'caat'))
attempt('date', lambda: str(datetime.date(2020, 1, 2)))
attempt('string', lambda: string.ascii_lowercase)
attempt('template', lambda: string.Template('$a').substitute(a=1))
attempt('dedent', lambda: textwrap.dedent('  a\n  b'))
