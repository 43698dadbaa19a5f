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
    return enumeration
