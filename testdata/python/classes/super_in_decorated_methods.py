# shows: `super()`
# contexts: plain helper module
import functools


def noting(function):
    @functools.wraps(function)
    def wrapper(self, *args, **kwargs):
        print('in', function.__qualname__)
        return function(self, *args, **kwargs)
    return wrapper


class Call:
    """Stands where the function stood."""

    def __init__(self, function):
        self.function = function

    def __get__(self, receiver, cls):
        return functools.partial(self.function, receiver)


class Base:
    @noting
    def __init__(self, name):
        self.name = name

    def hello(self):
        return 'hello ' + self.name

    def many(self):
        return [self.name]


class Meta(type):
    def __new__(mcs, name, bases, attrs):
        made = super().__new__(mcs, name.upper(), bases, attrs)
        made.early = made.first()
        return made


class Child(Base, metaclass=Meta):
    @noting
    def __init__(self, **kwargs):
        super().__init__(**kwargs)

    @Call
    def hello(self):
        return super().hello() + '!'

    def many(self):
        def inside(me):
            return super().many() + [__class__.__name__]
        return inside(self) + (lambda me: super().many())(self)

    @classmethod
    def first(cls):
        return super().__name__ if hasattr(super(), '__name__') else __class__ is cls

    table = {'hello': (lambda self: super().hello())}


child = Child(name='Ann')
print(child.hello(), child.many(), Child.early, Child.__name__, Child.table['hello'](child))


def outside(self):
    return super().hello()


Other = type('Other', (Base,), {'hello': outside})
try:
    print(Other('Bob').hello())
except RuntimeError as error:
    print(error)
