# shows: enumerations
# Enumerations that say how members are made: `_generate_next_value_`, `__new__`, `_missing_`, `_ignore_`.
import enum


class Lower(enum.Enum):
    def _generate_next_value_(name, start, count, last_values):
        return '%s-%d-%d-%s' % (name.lower(), start, count, last_values)

    ONE = enum.auto()
    TWO = 'two'
    THREE = enum.auto()
    ALSO = ONE


print([member.value for member in Lower], Lower.ALSO)


class Named(str, enum.Enum):
    def _generate_next_value_(name, *rest):
        return name.lower()


class Queue(Named):
    FAST = enum.auto()
    SLOW = enum.auto()


print(list(Queue), Queue('slow'), Queue.FAST == 'fast', 'q-' + Queue.SLOW)


class Mode(enum.Enum):
    A = 'a'
    B = 'b'

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for member in cls:
                if member.value == value.lower():
                    return member
        return 5 if value == 7 else super()._missing_(value) if value == 8 else None


print(Mode('A'), Mode('b'))
for value in ['z', None, 7, 8]:
    try:
        print(Mode(value))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Level(enum.IntEnum):
    LOW = 1

    @classmethod
    def _missing_(cls, value):
        return cls.LOW


print(Level(9), Level(1) is Level('x'))


class Days(enum.Enum):
    _order_ = 'monday tuesday'
    _ignore_ = 'names i'
    names = ['monday', 'tuesday']
    monday, tuesday = range(2)


print(list(Days), hasattr(Days, 'names'), hasattr(Days, '_ignore_'))


class Sizes(enum.Enum):
    _ignore_ = ['number']
    number = 20
    SMALL = enum.auto()
    LARGE = number


print(list(Sizes))


class Planet(enum.Enum):
    def __new__(cls, number, title):
        member = object.__new__(cls)
        member._value_ = number
        member.title = title
        return member

    EARTH = 3, 'the third'
    MARS = 4, 'the fourth'
    WORLD = 3, 'again'

    def __init__(self, number, title):
        self.long = '%s: %s' % (self._name_, title)


print(list(Planet), Planet(4).title, Planet.WORLD, Planet.EARTH.title, Planet.MARS.long)


class Counted(enum.Enum):
    def __new__(cls, *labels):
        member = object.__new__(cls)
        member._value_ = len(cls.__members__) + 1
        member.labels = labels
        return member


class Fruit(Counted):
    APPLE = ()
    PEAR = 'green', 'sweet'


print(list(Fruit), Fruit.PEAR.labels, Fruit(1))


class Tagged(str, enum.Enum):
    def __new__(cls, value, tag):
        member = str.__new__(cls, value)
        member._value_ = value
        member.tag = tag
        return member

    X = 'x', 1
    Y = 'y', 2


print(Tagged('y').tag, Tagged.X == 'x', Tagged.X.upper(), list(Tagged))
