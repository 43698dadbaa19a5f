"""Classes that are changed after their first use, and initialisers of every form."""
import abc
import collections
import dataclasses
import enum
import functools
import os
import typing

from showing import attempt, show

log = []


class Point:
    def __init__(self, x, y=2, *, z=3):
        """Sets them."""
        self.x = x
        self.y = y
        self.z = z


show('defaults', [Point(1), Point(1, 5), Point(x=1, z=9), Point(1, z=0, y=7)])
attempt('too few', lambda: Point())
attempt('too many', lambda: Point(1, 2, 3))
attempt('unknown keyword', lambda: Point(1, w=2))
attempt('twice', lambda: Point(1, x=2))
show('stars', [Point(*[1, 2]), Point(**{'x': 4, 'z': 1}), Point(*(1,), **{'y': 0})])


def other(self, *args, **kwargs):
    self.args = args
    self.kwargs = kwargs


first = Point.__init__
Point.__init__ = other
show('init replaced', Point(1, 2, k=3))
Point.__init__ = first
show('init back', Point(1))
Point.__init__ = lambda self, x: setattr(self, 'x', [x])
show('init a lambda', Point(1))
del Point.__init__
attempt('init deleted', lambda: Point(1))
show('init deleted, none given', Point())
Point.__init__ = first
Point.x = property(lambda self: self._x, lambda self, value: setattr(self, '_x', value * 2))
show('property added', (vars(Point(4)), Point(4).x))
Point.x = property(lambda self: 1)
attempt('read-only property added', lambda: Point(4))
del Point.x
show('property deleted', Point(4))


class Doubling:
    def __set__(self, instance, value):
        instance.__dict__['y'] = (value, value)

    def __get__(self, instance, owner):
        return 'got'


setattr(Point, 'y', Doubling())
show('descriptor added', (vars(Point(4, 5)), Point(4, 5).y))
Point.y = 17
show('plain attribute instead', (vars(Point(4, 5)), Point(4, 5).y, Point.y))
del Point.y


def noting(self, name, value):
    log.append((name, value))
    object.__setattr__(self, name, value)


Point.__setattr__ = noting
show('setattr added', (Point(1), list(log)))
del Point.__setattr__
log.clear()
show('setattr deleted', (Point(1), list(log)))


class Base:
    pass


class Derived(Base):
    def __init__(self, a):
        self.a = a


show('before its base is changed', Derived(1))
Base.__setattr__ = noting
show('its base has setattr', (Derived(1), list(log)))
del Base.__setattr__
Base.a = property(lambda self: 'base')
attempt('its base has a property', lambda: Derived(1))
del Base.a
Base.__new__ = lambda cls, *args: 'made'
show('its base has new', Derived(1))
Derived.__new__ = lambda cls, a: object.__new__(Point)
show('new gives another class', Derived(1))
Derived.__new__ = staticmethod(lambda cls, a: object.__new__(cls))
show('new is static', Derived(1))


class Slots:
    __slots__ = ('a', 'b')

    def __init__(self, a, c):
        self.a = a
        self.c = c


attempt('slots', lambda: Slots(1, 2))


class SlotsAndMore(Slots):
    def __init__(self, a, c):
        self.a = a
        self.c = c


attempt('slots of a base', lambda: (SlotsAndMore(1, 2).a, vars(SlotsAndMore(1, 2))))


class Private:
    def __init__(self, x, y):
        self.__x = x
        self.__y__ = y
        self._y = y


show('private', (vars(Private(1, 2)), Private(1, 2)._Private__x))


class Odd:
    x = 'of the class'

    def __init__(this, x, method):
        this.x = x
        this.method = method
        this.this = x

    def method(self):
        return 'method'


show('other names', (vars(Odd(1, 2)), Odd(1, 2).method, Odd.x))


class Twice:
    def __init__(self, a, b):
        self.v = a
        self.w = b
        self.v = b


show('twice the same', list(vars(Twice(1, 2)).items()))


class Itself:
    def __init__(self, a):
        self.me = self
        self.a = a


i = Itself(1)
show('itself', (i.me is i, i.me.me.a, list(vars(i))))


class Annotated:
    def __init__(self, a: int, b: 'str' = 'b') -> None:
        self.a: int = a
        self.b = b


show('annotated', Annotated(1))


class Starred:
    def __init__(self, a, *args, k=1, **kwargs):
        self.a = a
        self.args = args
        self.k = k
        self.kwargs = kwargs


show('starred', [Starred(1), Starred(1, 2, 3), Starred(1, x=2), Starred(1, 2, k=0, y=1)])


class Rebinding:
    def __init__(self, a):
        self.a = a

    def again(self, a):
        self.__init__(a)
        return self


r = Rebinding(1)
r.extra = 5
show('init called again', vars(r.again(2)))
Rebinding.__init__(r, 3)
show('init called by the class', vars(r))


class Under(Rebinding):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b


class Beside(Rebinding):
    def __init__(self, a, b):
        Rebinding.__init__(self, a=b)
        self.b = a


show('super', [Under(1, 2), Beside(1, 2)])
show('init of another class', (lambda p: (Point.__init__(p, 1), vars(p))[1])(Under(1, 2)))
vars(r)['a'] = 'by dict'
show('dict', r.a)
d = r.__dict__
r.__init__(9)
show('dict asked for before', (d, r.a))


class Meta(type):
    def __call__(cls, *args, **kwargs):
        made = super().__call__(*args, **kwargs)
        made.meta = True
        return made


class WithMeta(metaclass=Meta):
    def __init__(self, a):
        self.a = a


show('metaclass', WithMeta(1))


class Abstract(abc.ABC):
    def __init__(self, a):
        self.a = a

    @abc.abstractmethod
    def run(self):
        pass


class Concrete(Abstract):
    def run(self):
        return self.a


attempt('abstract', lambda: Abstract(1))
show('concrete', (Concrete(1), Concrete(1).run()))


class Color(enum.Enum):
    RED = (1, 2)

    def __init__(self, a, b):
        self.a = a
        self.b = b


show('enum', (Color.RED, Color.RED.a, Color.RED.b, Color((1, 2)) is Color.RED))


class Failure(Exception):
    def __init__(self, code):
        self.code = code


show('exception', (Failure(1).code, Failure(1).args, str(Failure(7))))


@dataclasses.dataclass
class Data:
    a: int
    b: list = dataclasses.field(default_factory=list)


class MoreData(Data):
    def __init__(self, a):
        self.a = a
        self.c = a


show('dataclass', (Data(1).b, Data(1) == Data(1), vars(MoreData(2))))


class Pair(typing.NamedTuple):
    a: int
    b: int = 2


T = typing.TypeVar('T')


class Box(typing.Generic[T]):
    def __init__(self, value: T):
        self.value = value


show('generic', (Pair(1), vars(Box(1)), Box[int](2).value, type(Box[int](2)) is Box))


class Mapping(dict):
    def __init__(self, a):
        self.a = a


class Users(collections.UserDict):
    def __init__(self, a):
        self.a = a


show('mapping', (Mapping(1).a, Mapping(1) == {}, Users(1).a, vars(Users(1))))


def keeping(init):
    @functools.wraps(init)
    def wrapped(self, *args, **kwargs):
        init(self, *args, **kwargs)
        self.wrapped = True
    return wrapped


def changing(cls):
    cls.__init__ = keeping(cls.__init__)
    return cls


@changing
class Decorated:
    @keeping
    def __init__(self, a):
        self.a = a


show('decorated', Decorated(1))


class Counted:
    @staticmethod
    def __init__(a):
        log.append(('static', a))


log.clear()
Counted(1)
show('static init', log)


class ByClass:
    @classmethod
    def __init__(cls, a):
        cls.a = a


attempt('class method init', lambda: (vars(ByClass(1)), ByClass.a))


class Gives:
    def __init__(self, a):
        self.a = a
        return a


attempt('init gives something', lambda: Gives(1))
attempt('init gives none', lambda: vars(Gives(None)))
attempt('init of many gives something', lambda: Gives(*[1]))


class Yields:
    def __init__(self, a):
        yield a


attempt('init is a generator', lambda: Yields(1))


def fails():
    raise ValueError('argument')


attempt('argument raises', lambda: Point(1, fails()))
attempt('argument raises before a mistake', lambda: Point(fails(), 2, 3, 4))


def make(n):
    class Local:
        def __init__(self, value):
            self.value = value
            self.n = n
    return Local


show('local', (vars(make(1)(2)), vars(make(3)(4))))


def local():
    class Local:
        def __init__(self, value):
            self.value = value
    a = Local(1)
    Local.__init__ = lambda self, value: setattr(self, 'other', value)
    return vars(a), vars(Local(1))


show('local and changed', local())


def series(n):
    for k in range(n):
        if k == 2:
            Point.__init__ = other
        yield vars(Point((yield k), k) if k % 2 else Point(k, (yield -k)))


def drain():
    out = []
    items = series(5)
    sent = None
    while True:
        try:
            out.append(items.send(sent))
        except StopIteration:
            return out
        sent = len(out)


show('in a generator', drain())
Point.__init__ = first


class Step:
    def __init__(self, name, seen=[]):
        self.name = name
        self.seen = seen


Step('a').seen.append('x')
show('shared default', Step('b').seen)
Step.__init__.__defaults__ = ('other',)
show('changed defaults', Step('c').seen)
Step.__init__.__defaults__ = None
attempt('no defaults', lambda: Step('c'))


class Nothing:
    def __init__(self, a=1, *args):
        pass


show('nothing set', (vars(Nothing()), vars(Nothing(1)), vars(Nothing(1, 2))))
attempt('keyword of nothing', lambda: Nothing(b=1))


class Empty(Nothing):
    pass


show('inherited', vars(Empty(5)))
Empty.__init__ = lambda self: setattr(self, 'own', 1)
show('not inherited any more', vars(Empty()))


class LookedUp:
    def __init__(self, a):
        self.a = a

    def __getattr__(self, name):
        return name


class Closed:
    def __init__(self, a):
        self.a = a

    def __delattr__(self, name):
        raise AttributeError(name)


show('other hooks', (LookedUp(1).a, LookedUp(1).b, Closed(1).a))


class Left:
    def __init__(self, a):
        self.a = a


class Right:
    def __init__(self, b):
        self.b = b


class Subclassed:
    def __init__(self, a):
        self.a = a

    def __init_subclass__(cls, **kwargs):
        cls.b = property(lambda self: 'b')


class Subclass(Subclassed):
    def __init__(self, a, b=0):
        self.a = a
        if b:
            self.b = b


attempt('init_subclass', lambda: (Subclass(1).b, Subclass(1, 2)))
show('mapped', [vars(p) for p in map(Left, [1, 2])])
show('partial', vars(functools.partial(Left, a=1)()))
show('type call', vars(type.__call__(Left, 3)))
show('made by type', vars(type('Made', (Left,), {'x': 1})(2)))
show('set in a loop', [vars(c(1)) for c in (Left, Right)])


class Callable:
    def __call__(self, *args):
        log.append(args)


Right.__init__ = Callable()
log.clear()
show('init is an object', (vars(Right(1)), log))
Right.__init__ = None
attempt('init is none', lambda: Right(1))
Right.__init__ = functools.partial(log.append)
show('init is a partial', (vars(Right(2)), log))
show('equal', Left(1) == Left(1))


unknown = os.environ.get('NOT_SET_AT_ALL', 'none') == 'x'


class Perhaps:
    def __init__(self, a):
        self.a = a


if unknown:
    Perhaps.__init__ = lambda self, a: setattr(self, 'b', a)
attempt('perhaps another init', lambda: vars(Perhaps(1)))


class PerhapsSet:
    def __init__(self, a):
        self.a = a


if unknown:
    PerhapsSet.__setattr__ = lambda self, name, value: None
attempt('perhaps setattr', lambda: vars(PerhapsSet(1)))
