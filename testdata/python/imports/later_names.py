# What came after Python 3.7 is not there: fallbacks are what is used.
import collections
import datetime
import functools
import itertools
import math
import os
import pathlib
import sys

try:
    from functools import cached_property
except ImportError:
    print('no cached_property')

    def cached_property(function):
        return property(function)

try:
    from typing import Literal, Protocol
except ImportError:
    Protocol = object
    print('no Protocol')

try:
    from math import prod
except ImportError as error:
    print(type(error).__name__)

    def prod(numbers):
        return functools.reduce(lambda a, b: a * b, numbers, 1)

try:
    import importlib.metadata
except ImportError as error:
    print(type(error).__name__, error)

try:
    import zoneinfo
except ModuleNotFoundError as error:
    print(error)

try:
    from graphlib import TopologicalSorter
except ImportError as error:
    TopologicalSorter = None
    print(error)

try:
    from os import nowhere
except ImportError:
    print('no nowhere')

try:
    from json import laods
except ImportError:
    print('no laods')

print(hasattr(itertools, 'pairwise'), hasattr(math, 'prod'), hasattr(functools, 'cache'), hasattr(math, 'sqrt'))
print(hasattr('', 'removeprefix'), hasattr(b'', 'removesuffix'), hasattr(1, 'bit_count'), hasattr('', 'strip'))
print(hasattr(datetime.date, 'fromisocalendar'), hasattr(pathlib.Path('a'), 'is_relative_to'))
print(hasattr(collections.Counter(), 'total'), getattr(functools, 'cache', 'none'), sys.version_info >= (3, 8))
for look_up in [
    lambda: math.prod([1]),
    lambda: os.waitstatus_to_exitcode(1),
    lambda: 'ab'.removeprefix('a'),
    lambda: datetime.date.fromisocalendar(2020, 1, 1),
    lambda: datetime.date(2020, 1, 1).fromisocalendar(2020, 1, 1),
]:
    try:
        look_up()
    except AttributeError as error:
        print(error)


class Table:
    @cached_property
    def size(self):
        return prod([2, 3])


print(Table().size, Protocol.__name__)
