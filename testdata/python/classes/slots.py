# shows: `__dict__` of objects
from abc import ABC, abstractmethod
from collections import namedtuple


class Point:
    __slots__ = ('x', '__secret')

    def __init__(self, x):
        self.x = x
        self.__secret = 1


class Named(Point):
    __slots__ = 'name'


class Free(Point):
    pass


class Shape(ABC):
    __slots__ = ()

    @abstractmethod
    def area(self):
        return 0


class Square(Shape):
    __slots__ = {'side': 'its length'}

    def area(self):
        return self.side ** 2


class Pair(namedtuple('Pair', 'a b')):
    __slots__ = ()


class Text(str):
    __slots__ = ('note',)


class Open:
    __slots__ = ('x', '__dict__')


class Failure(Exception):
    __slots__ = ('code',)


def tried(action):
    try:
        return action()
    except (AttributeError, TypeError) as error:
        return '%s: %s' % (type(error).__name__, error)


for made in (Point(1), Named(2), Square(), Pair(1, 2), Text('t'), Open(), Failure('f')):
    print(type(made).__name__, tried(lambda: setattr(made, 'other', 5)), hasattr(made, '__dict__'), tried(lambda: vars(made)),
          tried(lambda: getattr(made, 'other')))


class Unsure:
    __slots__ = (__import__('os').environ.get('NAME_OF_A_SLOT', 'x'),)


try:
    Unsure().other = 1
    said = 'set'
except AttributeError:
    said = 'not set'
print(said)  # unknown
named = Named(1)
named.name = 'n'
print(named.name, named.x, tried(lambda: object.__setattr__(named, 'y', 1)))
square = Square()
square.side = 3
print(square.area(), tried(lambda: setattr(square, 'area', 1)))
del named.name
print(hasattr(named, 'name'), tried(lambda: named.__dict__))
