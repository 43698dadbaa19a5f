# shows: `enum`
from enum import Enum, Flag, IntEnum, IntFlag, auto


class Option(Flag):
    NONE = 0
    CACHE = auto()
    GPU = auto()
    ALL = CACHE | GPU


class Level(IntEnum):
    LOW = auto()
    HIGH = LOW * 10
    HIGHER = auto()


class Bits(IntFlag):
    READ = auto()
    WRITE = auto()
    BOTH = READ | WRITE


print([member.value for member in Option], [member.value for member in Level], [member.value for member in Bits])
print(Option.GPU in Option.ALL, Option.GPU in Option.CACHE, Bits.READ in Bits.BOTH)
print((Option.CACHE | Option.GPU).name, (Option.ALL & Option.GPU).name, (Option.ALL ^ Option.ALL).name)
print(bool(Option.NONE), bool(Option.GPU), 'on' if Option.ALL & Option.CACHE else 'off')


class Outside:
    first = auto()


print(type(Outside.first).__name__)
