from showing import attempt, show


class A:
    kind = 'a'
    shared = []

    def __init__(self, value=0, *rest, **options):
        self.value = value
        self.rest = rest
        self.options = options

    def get(self):
        return self.value

    def me(self):
        return self

    @property
    def double(self):
        return self.value * 2

    @double.setter
    def double(self, value):
        self.value = value // 2

    @staticmethod
    def static(a, b=1):
        return (a, b)

    @classmethod
    def make(cls, value):
        return cls(value)


a, b = A(1), A(2, 3, k=4)
show('attributes', (a.value, b.rest, b.options, a.kind, A.kind, a.get(), A.get(b), a.me() is a))
a.kind = 'own'
show('instance attribute', (a.kind, b.kind, A.kind))
A.kind = 'changed'
show('class attribute', (a.kind, b.kind))
del a.kind
show('deleted attribute', a.kind)
a.shared.append(1)
show('shared list', (b.shared, A.shared is a.shared))
a.double = 10
show('property', (a.value, a.double))
show('static and class', (A.static(1), a.static(1, 2), A.make(5).value, type(a.make(1)).__name__))
attempt('missing', lambda: a.nothing)
attempt('class missing', lambda: A.nothing)
attempt('method argument', lambda: a.get(1))
attempt('method missing', lambda: A.get())
attempt('init keyword', lambda: B2(1, 2, 3))
attempt('init missing', lambda: B2())
show('has', (hasattr(a, 'value'), hasattr(a, 'x'), getattr(a, 'value'), getattr(a, 'x', 'default'), getattr(A, 'kind')))
setattr(a, 'x', 5)
show('set', (a.x, a.__dict__, sorted(vars(a))))
delattr(a, 'x')
attempt('getattr missing', lambda: getattr(a, 'x'))
attempt('delete missing', lambda: delattr(a, 'x'))


class B2:
    def __init__(self, one):
        self.one = one


class ReadOnly:
    @property
    def value(self):
        return 1

    @property
    def broken(self):
        return self.missing


def set_read_only():
    ReadOnly().value = 2


attempt('read only', set_read_only)
attempt('delete property', lambda: delattr(ReadOnly(), 'value'))
attempt('broken property', lambda: ReadOnly().broken)
show('hasattr broken', hasattr(ReadOnly(), 'broken'))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return Point(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        return ('radd', other)

    def __mul__(self, k):
        return Point(self.x * k, self.y * k)

    def __rmul__(self, k):
        return self * k

    def __neg__(self):
        return Point(-self.x, -self.y)

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __lt__(self, other):
        return (self.x, self.y) < (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return 'Point({}, {})'.format(self.x, self.y)

    def __getitem__(self, index):
        return (self.x, self.y)[index]

    def __len__(self):
        return 2

    def __iter__(self):
        return iter((self.x, self.y))

    def __contains__(self, item):
        return item in (self.x, self.y)

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __call__(self, k=1):
        return (self.x * k, self.y * k)

    def __iadd__(self, other):
        self.x += other
        return self

    def __abs__(self):
        return self.x + self.y

    def __int__(self):
        return self.x

    def __float__(self):
        return self.x + 0.5


p, q = Point(1, 2), Point(3, 4)
show('operators', (str(p + q), str(p * 2), str(3 * p), str(-p), 5 + p, p == Point(1, 2), p != q, p == 5, p < q, p > q, p[0], p[-1], len(p), list(p), 2 in p, 7 in p, bool(Point(0, 0)), p(), p(k=3), abs(q), int(p), float(p)))
attempt('not implemented', lambda: p + 5)
attempt('no operator', lambda: p - q)
attempt('no order', lambda: p <= q)
alias = p
p += 10
show('in place', (alias is p, p.x))
x, y = q
show('unpacked', (x, y))
show('sorted', str(sorted([Point(2, 1), Point(1, 5)])))
show('repr in list', '{} {!r} {!s}'.format([q], q, q))
show('max', str(max(Point(1, 1), Point(2, 0))))


class Base:
    def __init__(self, name):
        self.name = name
        self.log = ['base']

    def hello(self):
        return 'base ' + self.name

    def template(self):
        return self.part() + '!'

    def part(self):
        return 'base part'

    @classmethod
    def create(cls):
        return cls('made')


class Derived(Base):
    def __init__(self, name, extra=None):
        super().__init__(name)
        self.extra = extra
        self.log.append('derived')

    def hello(self):
        return 'derived ' + super().hello()

    def part(self):
        return 'derived part'


class Third(Derived):
    def hello(self):
        return 'third ' + super(Third, self).hello()


d, t = Derived('d', 1), Third('t')
show('inheritance', (d.hello(), t.hello(), d.template(), d.log, t.extra, Derived.create().name, type(Third.create()).__name__))
show('isinstance', (isinstance(d, Base), isinstance(d, Third), issubclass(Third, Base), issubclass(Base, Third), isinstance(d, (int, Base)), type(d) is Derived, type(d) == Base, isinstance(Base, type), isinstance(d, object)))


class Left(Base):
    def hello(self):
        return 'left ' + super().hello()


class Right(Base):
    def hello(self):
        return 'right ' + super().hello()


class Both(Left, Right):
    def hello(self):
        return 'both ' + super().hello()


show('diamond', (Both('x').hello(), [c.__name__ for c in Both.__mro__], [c.__name__ for c in Both.__bases__]))
show('names', (Base.__name__, Derived.__qualname__, d.__class__.__name__, type(d).__module__, Base.__doc__))


class Mixin:
    def describe(self):
        return '{}:{}'.format(type(self).__name__, self.name)


class Mixed(Mixin, Base):
    pass


show('mixin', Mixed('m').describe())


class Dynamic:
    def __init__(self):
        self.known = 1

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        return 'dynamic ' + name


show('getattr', (Dynamic().known, Dynamic().other, hasattr(Dynamic(), '_x')))


class Guarded:
    def __setattr__(self, name, value):
        super().__setattr__(name, ('guarded', value))


guarded = Guarded()
guarded.x = 1
show('setattr', guarded.x)


class Indexed:
    def __init__(self):
        self.items = {}

    def __setitem__(self, key, value):
        self.items[key] = value

    def __getitem__(self, key):
        return self.items[key]

    def __delitem__(self, key):
        del self.items[key]


i = Indexed()
i['a'] = 1
i['b'] = 2
del i['a']
i['b'] += 5
show('items', i.items)


class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError(index)
        return index * 10


show('old iteration', (list(Old()), 20 in Old()))


class Counter:
    def __init__(self, stop):
        self.n, self.stop = 0, stop

    def __iter__(self):
        return self

    def __next__(self):
        if self.n >= self.stop:
            raise StopIteration
        self.n += 1
        return self.n


show('iterator', (list(Counter(3)), sum(Counter(4)), [n * 2 for n in Counter(2)], next(Counter(1)), dict(zip('ab', Counter(5)))))
total = 0
for n in Counter(10):
    if n > 3:
        break
    total += n
show('iterator loop', total)


class Plain:
    pass


plain = Plain()
plain.anything = [1]
show('plain', (plain.anything, plain == plain, plain == Plain(), plain is plain, plain != Plain(), bool(plain)))
attempt('plain arguments', lambda: Plain(1))
attempt('plain call', lambda: plain())
attempt('plain item', lambda: plain[0])
attempt('plain length', lambda: len(plain))
attempt('plain iterate', lambda: list(plain))
attempt('plain order', lambda: plain < plain)
attempt('plain plus', lambda: plain + 1)
attempt('plain assign', lambda: assign_plain())
attempt('plain contains', lambda: 1 in plain)


def assign_plain():
    plain[0] = 1


class Stack(list):
    def peek(self):
        return self[-1]

    def push(self, item):
        self.append(item)
        return self


stack = Stack([1])
stack.push(2)
stack.extend([3])
show('list subclass', (stack.peek(), len(stack), list(stack), stack == [1, 2, 3], isinstance(stack, list), stack[0], stack[1:], bool(Stack()), 2 in stack))


class Config(dict):
    def __init__(self, **kw):
        super().__init__(kw)
        self['made'] = True

    def name(self):
        return self.get('name', 'none')


show('dict subclass', (Config(name='n').name(), Config()['made'], sorted(Config(a=1)), dict(Config(a=1)), isinstance(Config(), dict), len(Config(z=1)), Config(a=1) == {'a': 1, 'made': True}))


class Name(str):
    def shout(self):
        return self.upper() + '!'


show('str subclass', (Name('a').shout(), Name('a') + 'b', Name('a') == 'a', len(Name('abc')), '{}'.format(Name('x')), ','.join([Name('p'), 'q'])))


class Number(int):
    def twice(self):
        return self * 2


show('int subclass', (Number(4).twice(), Number('7') + 1, Number(3) == 3, Number(5) > 4))


class Slotted:
    __slots__ = ('a',)

    def __init__(self):
        self.a = 1


show('slots', Slotted().a)


class Outer:
    class Inner:
        value = 1

    def make(self):
        return self.Inner()


show('nested class', (Outer.Inner.value, Outer().make().value, Outer.Inner.__qualname__))


class Private:
    def __init__(self):
        self.__hidden = 1

    def get(self):
        return self.__hidden


show('private', (Private().get(), hasattr(Private(), '__hidden'), Private()._Private__hidden))
bound = d.hello
show('bound', (bound(), bound.__name__, bound.__self__ is d))
made = type('Made', (Base,), {'extra': 1, 'twice': lambda self: self.name * 2})
attempt('type call', lambda: (made('n').twice(), made.extra, made.__name__))


class Comparable:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n


show('eq', (Comparable(1) == Comparable(1), Comparable(1) != Comparable(2), Comparable(1) in [Comparable(1)], [Comparable(1)] == [Comparable(1)], [Comparable(1)].index(Comparable(1))))
attempt('eq unhashable', lambda: {Comparable(1): 1})


class Hashed:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Hashed) and self.n == other.n

    def __hash__(self):
        return 1


attempt('hashed', lambda: len({Hashed(1), Hashed(1), Hashed(2)}))
attempt('hashed key', lambda: {Hashed(1): 'a'}[Hashed(1)])
show('instance', d)


class Registered:
    known = []

    def __init_subclass__(cls, name=None, **options):
        super().__init_subclass__(**options)
        cls.name = name
        cls.known.append((cls.__name__, name))


class First(Registered, name='first'):
    pass


class Counted:
    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls.counted = 1


class Second(First, Counted):
    name = 'own'


show('told of each class that derives', Registered.known)
show('given by the hook', [First.name, Second.name, Second.counted, hasattr(First, 'counted')])
