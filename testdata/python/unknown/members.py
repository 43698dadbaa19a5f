# Members that are looked up by what is not known: there may be none.
import enum
import os


class Mode(enum.Enum):
    FAST = 'fast'
    SLOW = 'slow'


class Level(enum.Enum):
    LOW = 1

    @classmethod
    def _missing_(cls, value):
        return cls.LOW


try:
    Mode(os.environ['HOME'])
    found = 'a member'
except ValueError:
    found = 'none'
print(found)  # unknown

try:
    Mode[os.environ['HOME']]
    found = 'a member'
except KeyError:
    found = 'none'
print(found)  # unknown

try:
    Mode(os.environ.get('MODE'))
    found = 'a member'
except ValueError:
    found = 'none'
print(found)  # unknown

print(Mode(os.environ.get('MODE_OF_NOBODY', 'fast')).name)  # unknown
print(Level(os.environ['HOME']).name)  # unknown
