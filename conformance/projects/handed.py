"""Values that come out of functions that are handed to what calls them."""
from projects.recipes import Recipe, cooked

HANDED = [
    Recipe(['functools.partial($n, $v)()', 'functools.partial($n, value=$v)()', 'functools.partial(functools.partial($n), $v)()',
            'functools.partial($n, more=1)($v)', 'functools.partial($n).func($v)', 'functools.partial($n, $v).args[0]',
            "functools.partial($n, more=$v).keywords['more']", 'list(map($n, [$v]))[0]', 'list(map($n, [$f, $v], [1, 2]))[1]',
            'functools.reduce($n, [$v, 1, 2])', 'next(map($n, iter([$v])))', '[*map($n, ($v, $f))][0]',
            'list(itertools.starmap($n, [($v, 1)]))[0]', '(lambda call, *args: call(*args))($n, $v)',
            'functools.lru_cache()($n)(1) and $v', 'functools.wraps(len)($n)($v)', 'functools.wraps(len)($n).__wrapped__([1]) and $v',
            'sorted([$v], key=$n)[0]', 'next(filter(lambda item: $n(True), [$v]))',
            'list(filter($n, [0, 1]))[0] and $v', '[$f, $v][list(filter($n, [0, 1]))[0]]',
            'list(itertools.accumulate([$v, 1], $n))[1]', 'list(itertools.takewhile($n, [1, 0]))[0] and $v'],
           top='def $n(value, more=None):\n    return value', needs=['import functools', 'import itertools']),
    Recipe(['$x[0]', '$x[-1]'], needs='import contextlib', first='''
$x = []
with contextlib.ExitStack() as $y:
    $y.callback($x.append, $v)
    $y.callback(lambda: $x.clear())'''),
    Recipe('$x[-1]', needs='from contextlib import ExitStack', first='''
$x = []
with ExitStack() as $y:
    @$y.callback
    def $z(kept=$v):
        $x.append(kept)
    $y.push(lambda *error: $x.append($f))'''),
    Recipe('$x[0]', needs='import contextlib', first='''
$x = []
with contextlib.ExitStack() as $y:
    $y.callback($x.append, $v)
    $z = $y.pop_all()
assert not $x
$z.close()'''),
    Recipe(['$n().get($v)', '$n().named(value=$v)', '$n.of($v)'], top='''
class $n:
    def _any(self, kind, value):
        return value if kind in ('got', 'named') else None

    get = functools.partialmethod(_any, 'got')
    named = functools.partialmethod(_any, kind='named')
    of = staticmethod(functools.partial(lambda first, second: second, 1))''', needs='import functools'),
    Recipe(['$n(1, $v)', '$n(True, $v)', '$n("text", $v)[0]', '$n([1], $v)["kept"]', '$n.dispatch(int)(1, $v)'], top='''
@singledispatch
def $n(kind, value):
    raise TypeError(kind)


@$n.register
def _(kind: int, value):
    return value


@$n.register
def _(kind: str, value):
    return [value]


@$n.register(list)
def ${n}_of_list(kind, value):
    return {'kept': value}''', needs='from functools import singledispatch'),
    Recipe('$x', top='''
def $n(*decorators):
    def decorate(function):
        for decorator in reversed(decorators):
            function = decorator(function)
        return function
    return decorate


def ${n}_listed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return [function(*args, **kwargs)]
    return wrapper


def ${n}_first(function):
    return functools.wraps(function)(lambda *args, **kwargs: function(*args, **kwargs)[0])


$n.first, $n.listed = ${n}_first, ${n}_listed''', first='''
$z = $n
$z = $z($z.first, $z.listed)


@$z
def $y(value):
    """Says it."""
    return value


assert $y.__doc__ == 'Says it.' and $y.__wrapped__.__name__ == '$y'
$x = $y($v)''', needs='import functools'),
    Recipe(['$n.calls[0]', '$n.calls[-1]'], top='''
class $n:
    calls = []

    def __init__(self, function):
        self.function = function
        functools.update_wrapper(self, function)

    def __call__(self, *args):
        self.calls.append(self.function(*args))
        return self

    def __get__(self, instance, owner):
        return functools.partial(self.__call__, instance)''', first='''
@$n
def $x(value):
    return value


$n.calls.clear()
$x($v)''', needs='import functools'),
    Recipe("$x", first="$x = re.sub('b', lambda found: 'x', 'abc') and $v", needs='import re'),
    Recipe(['sorted([(2, $f), (1, $v)], key=functools.partial(lambda at, pair: pair[at], 0))[0][1]',
            'min([[2, $f], [1, $v]], key=operator.itemgetter(0))[1]',
            'heapq.nsmallest(1, [(3, $f), (1, $v)], key=lambda pair: pair[0])[0][1]',
            'heapq.nlargest(2, [(3, $f), (1, $v)], key=operator.itemgetter(0))[1][1]',
            'next(iter(lambda: $v, object()))', 'collections.defaultdict(lambda: $v)["k"]'],
           needs=['import functools', 'import operator', 'import heapq', 'import collections']),
    Recipe('$x[0][1]', first='$x = [(2, $f), (1, $v)]\n$x.sort(key=lambda pair: pair[0])'),
    Recipe('$n($v)', top='def $n(value, then=lambda value: value):\n    return then(then(value))'),
]


class Handed(object):
    """Ways of Spelling."""

    def any_handed(self, value, depth):
        return cooked(self.pick(HANDED), self, self.spell(value, depth))
