# shows: `functools`, `partial`, `reduce`, `wraps`
from functools import cmp_to_key, partial, reduce, wraps
import functools


def f(a, b, *args, c=0, **kwargs):
    return a, b, args, c, kwargs


p = partial(f, 1, c=5)
print(p(2), p(2, 3, c=6, d=7), partial(p, 9)(8), p.func is f, p.args, p.keywords)
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + [b], 'ab', []), functools.reduce(max, [3, 9, 2]))


def logged(g):
    @wraps(g)
    def inner(*args):
        """Of inner."""
        return g(*args)
    return inner


@logged
def documented(x):
    """Of documented."""
    return x


print(documented.__name__, documented.__doc__, documented(1), documented.__wrapped__(2))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
try:
    reduce(max, [])
except TypeError as error:
    print(error)
