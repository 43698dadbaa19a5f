# shows: enumerations, `json`
# What a built-in type shows of a member, and JSON, is the value.
import json
from enum import Enum, IntEnum, IntFlag


class Priority(IntEnum):
    LOW = 1
    HIGH = 2


class Mode(IntFlag):
    READ = 1
    WRITE = 2


class Region(str, Enum):
    EU = 'eu'


print(json.dumps({'p': Priority.HIGH, 'm': [Mode.READ | Mode.WRITE], 'r': Region.EU, 'keys': {Priority.LOW: 0, Region.EU: 1}}))
print(json.dumps(Priority.LOW), json.dumps([Priority.LOW], indent=1))
print(int.__repr__(Priority.HIGH), int.__str__(Priority.LOW), str.__str__(Region.EU), str.__repr__(Region.EU))
print(repr(Priority.HIGH), str(Priority.LOW), '%s %d' % (Priority.HIGH, Priority.HIGH), f'{Priority.HIGH}')


class Names(set):
    pass


class Settings(dict):
    def __repr__(self):
        return 'settings'


print(Names(), Names([1]), dict.__repr__(Settings(a=1)), Settings())
