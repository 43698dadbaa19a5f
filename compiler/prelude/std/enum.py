# What members are and do is the evaluator's.
class EnumMeta(type):
    pass


class Enum:
    pass


class IntEnum(int, Enum):
    pass


class Flag(Enum):
    pass


class IntFlag(int, Flag):
    pass


class auto:
    pass


def unique(enumeration):
    duplicates = []
    for name, member in enumeration.__members__.items():
        if name != member.name:
            duplicates.append(name + ' -> ' + member.name)
    if duplicates:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, ', '.join(duplicates)))
    return enumeration
