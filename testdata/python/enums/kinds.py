# shows: `enum`
from enum import Enum, IntEnum, auto, unique


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Kind(str, Enum):
    A = 'a'
    B = 'b'


class Auto(Enum):
    X = auto()
    Y = auto()


@unique
class Planet(Enum):
    EARTH = (1, 'blue')
    MARS = (2, 'red')

    def __init__(self, number, color):
        self.number = number
        self.color = color

    def __str__(self):
        return self.color


print(Level.LOW < Level.HIGH, Level.HIGH + 1, sorted([Level.HIGH, Level.LOW]), Level(10), int(Level.LOW), [0, 5][Level.LOW])
print(Kind.A == 'a', Kind.A.upper(), Kind('b'), Kind.A.value + 'x', isinstance(Kind.A, str))
print([m.value for m in Auto], Planet.MARS, Planet.EARTH.number, Planet((2, 'red')).name, [str(p) for p in Planet])
