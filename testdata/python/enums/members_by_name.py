# shows: enumerations
from enum import Enum


class Stage(Enum):
    LOAD = 1
    TRAIN = 2
    FIRST = 1


members = Stage.__members__
print(members, repr(members), list(members), len(members), 'LOAD' in members, members['FIRST'], members.get('Z'))
print([name for name, member in members.items()], isinstance(members, dict), sorted(members), {**members}, dict(members), type(members))
print(list(members.keys()), list(members.values()), members == dict(members))


def write():
    members['Z'] = 1


for wrong in (lambda: members['Z'], write):
    try:
        wrong()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
