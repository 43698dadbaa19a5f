# shows: `functools`
from collections import OrderedDict
from dataclasses import InitVar, dataclass, replace
from functools import lru_cache, partial

called = []


@lru_cache(maxsize=2)
def square(n, *, by=1):
    called.append(n)
    return n * n * by


print([square(1), square(2), square(1), square(3), square(2), square(2, by=3)], called)
print(square.cache_info(), square.cache_info().hits, list(square.cache_info()))
square.cache_clear()
print(square.cache_info(), square.__wrapped__(3), square(1), called)


@lru_cache(maxsize=None)
def shown(*values):
    return repr(values)


print(shown(1), shown(True), shown(1.0), shown(1, 2), shown(True, 2), shown('1'), shown.cache_info())


@lru_cache(maxsize=0)
def never():
    called.append('never')


@lru_cache(typed=True)
def typed(value, other=None):
    return type(value).__name__


never(), never()
print(called, never.cache_info(), typed(1), typed(True), typed(1.0), typed(1, 2.0), typed.cache_info())


@lru_cache()
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(30), fibonacci.cache_info())
inner = partial(partial(max, 3, key=abs), -7, key=lambda n: -n)
print(inner.func is max, inner.args, inner(1), partial(partial(int), base=2)('101'))


class Cache(OrderedDict):
    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > 2:
            del self[next(iter(self))]


cache = Cache()
cache['a'], cache['b'] = 1, 2
cache['a'], cache['c'] = cache['a'] + 1, 3
cache.move_to_end('c', last=False)
print(list(cache.items()), cache)
try:
    cache.move_to_end('z')
except KeyError as error:
    print(repr(error))


@dataclass
class Step:
    name: str
    seed: InitVar[int] = 3


try:
    replace(Step('a'), name='b')
except ValueError as error:
    print(error)
print(replace(Step('a'), name='b', seed=1))
print(__import__('os.path', fromlist=['join']).join('a', 'b'), __import__('os.path').path.join('c', 'd'), __import__(name='json', fromlist=()).dumps([1]))
