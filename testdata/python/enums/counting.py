# shows: enumerations
import enum
from enum import Enum, Flag, IntEnum, auto


class Step(Enum):
    FIRST = auto()
    SECOND = auto()
    TENTH = 10
    NEXT = auto()
    SAME = 1
    AFTER = auto()
    DOUBLE = NEXT * 2
    A, B = auto(), auto()
    half = 0.5
    more = auto()
    text = 'x'
    last = auto()


print([(step.name, step.value) for step in Step], Step.SAME is Step.FIRST, Step.AFTER is Step.SECOND)


class Access(Flag):
    READ = enum.auto()
    WRITE = enum.auto()
    BOTH = READ | WRITE
    RUN = auto()
    NONE = 0
    AGAIN = auto()


print([(access.name, access.value) for access in Access], Access.AGAIN is Access.READ, Access(3).name)


class Level(IntEnum):
    LOW = auto()
    HIGH = LOW + 9
    HIGHER = auto()

    def above(self):
        return self.value + LEVELS


LEVELS = len(Level)
print(list(Level), Level.HIGHER > Level.LOW, Level.LOW.above(), Level.HIGHER + 1)
