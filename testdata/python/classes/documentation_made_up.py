# shows: inheritance with Python's method resolution order
from collections import namedtuple
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import NamedTuple

Point = namedtuple('Point', 'x y')


class Sub(Point):
    pass


class Row(NamedTuple):
    a: int


class Own(NamedTuple):
    """Own."""
    a: int


@dataclass
class Job:
    a: int


@dataclass
class Said(Job):
    """Said."""


class Color(Enum):
    RED = 1


class Size(IntEnum):
    """Size."""
    S = 1


print(Point.__doc__, Sub.__doc__, Row.__doc__, Own.__doc__, Said.__doc__, Color.__doc__, Size.__doc__, Point(1, 2).__doc__, Color.RED.__doc__)
print(Job.__doc__)  # unknown
