import _aiflowc


# What members are and do is the evaluator's.
class EnumMeta(type):
    pass


class Enum:
    @classmethod
    def _missing_(cls, value):
        raise ValueError('%r is not a valid %s' % (value, cls.__name__))


class IntEnum(int, Enum):
    pass


# A combination that has a name is that member; of one that has none it is not known what it is.
class Flag(Enum):
    @classmethod
    def _missing_(cls, value):
        return _aiflowc.not_evaluated('combined flags')

    def __bool__(self):
        return bool(self._value_)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            return False
        return other._value_ & self._value_ == other._value_

    def __or__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ | other._value_)

    def __and__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ & other._value_)

    def __xor__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ ^ other._value_)


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
