import functools

from showing import attempt, show

log = []


def trace(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        log.append(function.__name__)
        return ('traced', function(*args, **kwargs))
    return wrapper


def repeat(times, *, sep=','):
    def decorate(function):
        def wrapper(*args):
            return sep.join([function(*args)] * times)
        return wrapper
    return decorate


@trace
def add(a, b=1):
    """Adds."""
    return a + b


@repeat(3, sep='-')
def greet(name):
    return 'hi ' + name


@trace
@repeat(2)
def both(x):
    return x


show('decorated', (add(1), add(1, b=5), greet('a'), both('y'), log))
show('wraps', (add.__name__, add.__doc__, greet.__name__))


class Count:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@Count
def counted(x):
    return x * 2


show('class decorator', (counted(2), counted(3), counted.calls))


def register(cls):
    cls.registered = True
    registry.append(cls.__name__)
    return cls


registry = []


@register
class Registered:
    @trace
    def method(self, x):
        return x

    @staticmethod
    @trace
    def helper(x):
        return x


show('decorated class', (Registered.registered, registry, Registered().method(1), Registered.helper(2)))
table = {}


def route(path):
    def keep(function):
        table[path] = function
        return function
    return keep


@route('/a')
def page_a():
    return 'a'


@route('/b')
def page_b():
    return 'b'


show('routes', {path: page() for path, page in table.items()})


def power(n):
    return lambda x: x ** n


square, cube = power(2), power(3)
show('closures', (square(3), cube(2), [power(k)(2) for k in range(4)]))


def compose(*functions):
    return functools.reduce(lambda f, g: lambda x: g(f(x)), functions)


show('compose', compose(lambda x: x + 1, lambda x: x * 10, str)(1))
basetwo = functools.partial(int, base=2)
show('partial', (basetwo('101'), functools.partial(add, 5)(b=2), functools.partial(max, 3)(1, 7), basetwo.keywords, functools.partial(lambda *a, **k: (a, k), 1, x=2)(3, y=4)))
show('reduce', (functools.reduce(lambda a, b: a + b, [1, 2, 3]), functools.reduce(lambda a, b: a * b, [2, 3], 10), functools.reduce(max, [3, 9, 2]), functools.reduce(lambda a, b: a + b, [], 'start')))
attempt('reduce empty', lambda: functools.reduce(lambda a, b: a, []))


def memo():
    cache = {}

    def fib(n):
        if n not in cache:
            cache[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
        return cache[n]
    return fib


show('memo', memo()(50))


@functools.lru_cache(maxsize=None)
def cached(n):
    return n if n < 2 else cached(n - 1) + cached(n - 2)


attempt('lru cache', lambda: cached(20))


def bank(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def read():
        return balance
    return {'deposit': deposit, 'read': read}


account = bank(10)
account['deposit'](5)
show('bank', account['read']())


def with_default(value, acc=None):
    acc = acc or []
    acc.append(value)
    return acc


show('fresh default', (with_default(1), with_default(2)))
show('immediate', (lambda x: (lambda y: x + y))(1)(2))


def outer():
    names = []

    class Inner:
        def note(self, name):
            names.append(name)
            return self
    Inner().note('a').note('b')
    return names


show('class closes over', outer())


def argument_decorator(function=None, *, name='default'):
    if function is None:
        return lambda f: argument_decorator(f, name=name)
    return lambda *a: (name, function(*a))


@argument_decorator
def one():
    return 1


@argument_decorator(name='given')
def two():
    return 2


show('optional arguments', (one(), two()))


class Validated:
    def __init__(self, fn):
        self.fn = fn

    def __get__(self, obj, kind):
        return 'descriptor'


class Uses:
    @Validated
    def field(self):
        return 1


attempt('descriptor', lambda: Uses().field)
