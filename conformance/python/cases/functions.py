from showing import attempt, show


def f(a, b=2, *args, c, d=4, **kwargs):
    return (a, b, args, c, d, kwargs)


show('forms', (f(1, c=3), f(1, 5, 6, 7, c=0), f(a=1, c=2, z=9), f(*[1, 2, 3], c=4), f(**{'a': 1, 'c': 2}), f(1, c=3, **{'x': 1}), f(*'ab', *(1,), c=0, **{'d': 1}, e=2)))
attempt('missing', lambda: f(1))
attempt('missing all', lambda: f())
attempt('duplicate', lambda: f(1, a=2, c=3))


def g(a, b, c):
    return a, b, c


attempt('too few', lambda: g(1))
attempt('too few three', lambda: g())
attempt('too few two', lambda: g(1, 2))
attempt('too many', lambda: g(1, 2, 3, 4))
attempt('unexpected', lambda: g(1, 2, 3, d=4))
attempt('twice', lambda: g(1, 2, 3, c=4))


def none_at_all():
    pass


def defaults(a, b=1, c=2):
    return a, b, c


def only(*, k, l=1):
    return k, l


def positional(*args):
    return args


attempt('takes none', lambda: none_at_all(1))
attempt('takes none two', lambda: none_at_all(1, 2))
attempt('range of counts', lambda: defaults(1, 2, 3, 4))
attempt('range of counts missing', lambda: defaults())
attempt('keyword only', lambda: only(1))
attempt('keyword only missing', lambda: only())
attempt('keyword only both', lambda: only(1, k=2))
attempt('varargs keyword', lambda: positional(a=1))
attempt('star number', lambda: g(*5))
attempt('star star number', lambda: g(**5))
attempt('number keys', lambda: g(**{1: 2}))
attempt('star star twice', lambda: f(c=1, a=1, **{'c': 2}))
attempt('call number', lambda: (5)())
attempt('call none', lambda: None())
attempt('call text', lambda: 'f'())
show('returns', (none_at_all(), only(k=1), positional(), positional(1, *[2, 3]), defaults(1, c=5)))


def shared(item, into=[]):
    into.append(item)
    return into


show('shared default', (list(shared(1)), list(shared(2)), list(shared(3, [])), list(shared(4))))
n = 1


def at_definition(value=n):
    return value


n = 2
show('default at definition', at_definition())


def early(x):
    if x > 0:
        return 'positive'
    elif x < 0:
        return 'negative'
    return 'zero'


show('returns early', [early(x) for x in (1, -1, 0)])


def factorial(k):
    return 1 if k < 2 else k * factorial(k - 1)


def fibonacci(k):
    a, b = 0, 1
    for _ in range(k):
        a, b = b, a + b
    return a


def even(k):
    return True if k == 0 else odd(k - 1)


def odd(k):
    return False if k == 0 else even(k - 1)


show('recursion', (factorial(30), fibonacci(100), even(10), odd(7)))
show('lambda', ((lambda x, y=2, *z, **k: (x, y, z, k))(1, 3, 4, a=5), (lambda: None)(), (lambda *a: a)(1, 2), sorted([3, 1], key=lambda v: -v)))
show('names', (f.__name__, f.__qualname__, (lambda: 0).__name__, factorial.__module__, len.__name__))


def documented():
    """What it does."""


show('doc', (documented.__doc__, f.__doc__))


def outer():
    def inner():
        pass
    return inner.__qualname__, (lambda: 0).__qualname__


show('qualnames', outer())
handlers = {'add': lambda a, b: a + b, 'mul': lambda a, b: a * b}
show('table', (handlers['add'](2, 3), handlers['mul'](2, 3)))


def many():
    return 1, 2


one, two = many()
show('many results', (one, two, many()))


def changes(items, number):
    items.append(number)
    number += 1
    items = ['new']
    return number


mine = [0]
show('arguments', (changes(mine, 5), mine))


def annotated(a: int, b: 'str' = 'x', *c: float) -> None:
    d: int = 5
    e: int
    return a, b, c, d


show('annotated', annotated(1))
show('passed on', (lambda *a, **k: f(*a, **k))(1, c=2))
order = []


def note(value):
    order.append(value)
    return value


f(note(1), note(2), c=note(3), **{'z': note(4)})
show('evaluation order', order)
order.clear()
{note('k1'): note('v1'), note('k2'): note('v2')}
[note(1), note(2)][note(0)]
note(1) + note(2) * note(3)
show('expression order', order)


def deep(k):
    return deep(k + 1)


def compute(x, *, scale=1, offset=0):
    return x * scale + offset


show('keyword only defaults', (compute(2), compute(2, scale=3), compute(2, offset=1, scale=2)))
f.attribute = 5
show('attribute', f.attribute)
attempt('missing attribute', lambda: f.nothing)
show('callable', (callable(f), callable(5), callable(len), callable(int), callable('a')))
show('ternary', ['yes' if flag else 'no' for flag in (1, 0, '', [0])])
attempt('bad builtin', lambda: len())
attempt('bad builtin two', lambda: len([], []))
attempt('bad builtin keyword', lambda: len(x=1))
attempt('isinstance bad', lambda: isinstance(1, 5))
attempt('range float', lambda: range(1.5))
attempt('range none', lambda: range())
attempt('sorted none', lambda: sorted())
