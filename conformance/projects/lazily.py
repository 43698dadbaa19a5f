"""Values that come out of generators, of `with` blocks, and of functions that are made of functions."""
from projects.recipes import Recipe, cooked

GENERATORS = [
    Recipe(['next($n($v))', 'list($n($v))[0]', '[item for item in $n($v)][-1]', '[*$n($v), $f][0]', '$n($v).__next__()',
            'tuple($n($v))[0]', 'next(iter($n($v)), $f)', "dict(zip('k', $n($v)))['k']", '(lambda first: first)(*$n($v))'],
           top='def $n(value):\n    yield value'),
    Recipe(['list($n($f, $v))[1]', 'sorted(enumerate($n($v, $f)), key=lambda pair: pair[0])[0][1]', '[*$n($f, $f, $v)][-2]',
            'list(zip($n($v, 1), $n(2)))[0][0]', '[a for a, *_ in [$n($v, $f)]][0]', 'list(map(lambda x: x, $n($v)))[0]'],
           top='def $n(*items):\n    for item in items:\n        yield item\n    else:\n        yield "last"'),
    Recipe(['list($n($v))[1]', 'list($n($v))[-1]'],
           top='''
def ${n}_steps(value):
    yield 'step'
    return value


def $n(value):
    result = yield from ${n}_steps(value)
    yield result'''),
    Recipe('$y', top='def $n():\n    received = None\n    while True:\n        received = yield received',
           first='$x = $n()\nnext($x)\n$y = $x.send($v)'),
    Recipe('$y[2]', top='def $n(start):\n    kept = [start]\n    while len(kept) < 3:\n        kept.append((yield kept[-1]))\n'
                        '    yield kept',
           first='$x = $n($f)\n$x.send(None)\n$x.send($f)\n$y = $x.send($v)'),
    Recipe('$y[-1]', top='def $n(value, said):\n    try:\n        yield value\n        said.append("after")\n    finally:\n'
                         '        said.append(value)',
           first='$y = []\nfor $x in $n($v, $y):\n    pass'),
    Recipe('$y[0]', top='def $n(value, said):\n    try:\n        yield None\n        said.append("never")\n    finally:\n'
                        '        said.append(value)',
           first='$y = []\n$x = $n($v, $y)\nnext($x)\n$x.close()'),
    Recipe('$y', top='def $n(value):\n    try:\n        yield "before"\n    except KeyError:\n        yield value\n'
                     '    else:\n        yield "else"',
           first="$x = $n($v)\nnext($x)\n$y = $x.throw(KeyError('k'))"),
    Recipe(['[*$n($v)][2]', 'list($n($v))[-1]'],
           top='def $n(value):\n    try:\n        yield 1\n        raise KeyError("k")\n    except KeyError:\n        yield 2\n'
               '    finally:\n        yield value'),
    Recipe(['[*$n($v)][1]', 'list($n($v))[-1]'],
           top='def $n(value):\n    kept = []\n    try:\n        yield 1\n    except KeyError:\n        yield 2\n'
               '    finally:\n        kept.append(value)\n    yield kept[0]'),
    Recipe('$y', top='def $n(value):\n    yield 1\n    return value',
           first='$x = $n($v)\ntry:\n    while True:\n        next($x)\nexcept StopIteration as stop:\n    $y = stop.value'),
    Recipe('next($n(), $v)', top='def $n():\n    return\n    yield'),
    Recipe('$z', top="def $n(box):\n    yield box['k']\n    yield box['k']",
           first="$y = {}\n$x = $n($y)\n$y['k'] = $v\n$z = next($x)"),
    Recipe(['next($n(3, $v))', 'list($n(2, $v))[0]'],
           top='def $n(depth, value):\n    if depth:\n        yield from $n(depth - 1, value)\n    else:\n        yield value'),
    Recipe(['list($n(1, $v))[-1]', '[item for item in $n($f, $v)][1]'],
           top='def $n(first, second):\n    yield from [first]\n    yield from (item for item in [second])'),
    Recipe(['list($n($v, $f))[0]', '[*$n($f, $v)][1]', 'next(iter($n($v)))', 'list(reversed(list($n($v, 1))))[1]'],
           top='class $n:\n    def __init__(self, *items):\n        self.items = items\n\n    def __iter__(self):\n'
               '        for item in self.items:\n            yield item'),
    Recipe(['list($n($v))[0]', '[item for item in $n($v)][1]', 'max(enumerate($n($v)), key=lambda pair: pair[0])[1]'],
           top='''
class $n(object):
    def __init__(self, value):
        self.value, self.left = value, 2

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.value'''),
    Recipe(['$x', '[$x][0]'], first='$x, *$y = (item for item in [$v, $f])'),
    Recipe('$z', top='def $n(*values):\n    count = 0\n    while count < len(values):\n        asked = yield values[count]\n'
                     '        count = count + 1 if asked is None else asked',
           first='$x = $n($f, $f, $f, $v)\nnext($x)\n$z = $x.send(3)'),
    Recipe('$z', top='''
def ${n}_echo():
    total = []
    while True:
        item = yield
        if item is None:
            return total
        total.append(item)


def $n(results):
    while True:
        results.append((yield from ${n}_echo()))''',
           first='$y = []\n$x = $n($y)\nnext($x)\n$x.send([$v])\n$x.send(None)\n$z = $y[0][0][0]'),
]

MANAGERS = [
    Recipe('$x', top='@contextlib.contextmanager\ndef $n(value):\n    yield value', needs='import contextlib',
           first='with $n($v) as $x:\n    pass'),
    Recipe('$x', top='@contextmanager\ndef $n(value, *rest):\n    held = [value]\n    try:\n        yield held\n    finally:\n'
                     '        held.append("left")', needs='from contextlib import contextmanager',
           first="with $n($v, 1) as $y:\n    $x = $y[0]\nassert $y[-1] == 'left'"),
    Recipe('$x', top='@contextmanager\ndef $n(*kinds):\n    try:\n        yield\n    except kinds:\n        pass',
           needs='from contextlib import contextmanager',
           first="with $n(KeyError, ValueError):\n    $x = $v\n    raise KeyError('k')\n    $x = 'never'"),
    Recipe('$x', first='with contextlib.nullcontext($v) as $x:\n    pass', needs='import contextlib'),
    Recipe('$x', first="$x = $v\nwith suppress(KeyError, ZeroDivisionError):\n    1 / 0\n    $x = 'never'",
           needs='from contextlib import suppress'),
    Recipe('$x', first="with contextlib.suppress(LookupError):\n    $x = $v\n    {}['k']\n    $x = 'never'",
           needs='import contextlib'),
    Recipe('$y[0]', first='$y = []\nwith ExitStack() as $x:\n    $x.callback($y.append, $f)\n    $x.callback($y.append, $v)',
           needs='from contextlib import ExitStack'),
    Recipe('$z', top='@contextlib.contextmanager\ndef $n(value):\n    yield value',
           first='with contextlib.ExitStack() as $x:\n    $y = [$x.enter_context($n(item)) for item in [$f, $v]]\n'
                 '    $z = $y[1]', needs='import contextlib'),
    Recipe('$y[-2]', top='''
@contextlib.contextmanager
def $n(said, value):
    said.append('in')
    yield
    said.append(value)''',
           first='$y = []\nwith contextlib.ExitStack() as $x:\n    $x.enter_context($n($y, $f))\n    $x.enter_context($n($y, $v))',
           needs='import contextlib'),
    Recipe('$y[0]', first='$y = []\nwith ExitStack() as $x:\n    $x.push(lambda *error: $y.append($v))\n'
                          '    $z = $x.pop_all()\n    $y[:] = []\n$z.close()', needs='from contextlib import ExitStack'),
    Recipe('$y[0]', top='''
class $n(contextlib.ContextDecorator):
    def __init__(self, said):
        self.said = said

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.said += ['left']''',
           first='$y = []\n$z = $n($y)\n\n\n@$z\ndef $x(value):\n    $y.append(value)\n\n\n$x($v)', needs='import contextlib'),
    Recipe('$y[1]', top='@contextlib.contextmanager\ndef $n(said, value):\n    said.append("in")\n    yield\n'
                        '    said.append(value)',
           first='$y = []\n$z = $n($y, $v)\n\n\n@$z\ndef $x():\n    return 1\n\n\n$x()', needs='import contextlib'),
    Recipe('$x', top='class $n:\n    def __init__(self, value):\n        self.value = value\n\n    def __enter__(self):\n'
                     '        return self\n\n    def __exit__(self, kind, error, trace):\n'
                     '        return kind is not None and issubclass(kind, KeyError)',
           first='with $n($v) as $y, $n($f):\n    $x = $y.value\n    {}["k"]\n    $x = "never"'),
    Recipe('$y[0]', top='class $n:\n    def __init__(self, said):\n        self.said = said\n\n    def close(self):\n'
                        '        self.said.reverse()',
           first='$y = [$f, $v]\nwith contextlib.closing($n($y)) as $x:\n    assert $x.said is $y', needs='import contextlib'),
]

FUNCTIONS = [
    Recipe('$n($v)', top='''
def ${n}_passed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        """Around it."""
        return function(*args, **kwargs)
    return wrapper


@${n}_passed
def $n(value):
    """Says what it is given."""
    return value''', needs='import functools'),
    Recipe(['$n($f)($v)[-1]', '$n($v)($f)[0]'], top='''
def $n(first):
    def decorate(*more):
        return [first, *more]
    return decorate'''),
    Recipe(['$n($v)[2]', '[*$n($v)][-1]'], top='''
def ${n}_adds(item):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            return [item] + function(*args)
        return wrapper
    return decorate


@${n}_adds('outer')
@${n}_adds('inner')
def $n(value):
    return [value]''', needs='import functools'),
    Recipe("$n['key']($v)", top="""
$n = {}


def ${n}_register(name, *, again=False):
    def decorate(function):
        $n[name] = function
        return function
    return decorate


@${n}_register('key')
def ${n}_same(value):
    return value"""),
    Recipe(['partial($n, $v)($f)', 'partial($n, second=$f)($v)', 'partial($n)(second=1, first=$v)', 'partial($n, $v, 2)()',
            'partial(partial($n, $v), second=3)()', 'partial($n, first=$f, second=2)(first=$v)'],
           top='def $n(first, second=0):\n    return first', needs='from functools import partial'),
    Recipe(['functools.partial($n, $f)($v)', 'functools.partial($n, 1, $f)($v)', 'functools.partial($n, $v).args[0]',
            "functools.partial($n, key=$v).keywords['key']", "functools.partial($n, 1)(2, key=$v)"],
           top="def $n(*given, **named):\n    return named.get('key', given[-1])", needs='import functools'),
    Recipe(['reduce(lambda a, b: b, [$f, $v])', 'reduce(lambda a, b: a, [$f, $f], $v)', 'reduce(lambda a, b: a, [$v, 1])',
            'reduce(lambda found, key: found[key], ["a", 0], {"a": [$v]})', 'reduce(max, [], $v)'],
           needs='from functools import reduce'),
    Recipe('[$f, $v, $f][$x()]', first='''
def $y():
    count = -1
    def step(by=1):
        nonlocal count
        count += by
        return count
    step()
    return step
$z = $y()
$x = lambda at=$z(): at'''),
    Recipe(['$x[0]()', '[each() for each in $x][0]'],
           first='$x = [lambda kept=item: kept for item in [$v, $f]]'),
    Recipe('$x[0]()', first='$x = []\nfor $y in [$f, $v]:\n    $x.append(lambda: $y)'),
    Recipe(['sorted([(2, $f), (1, $v)], key=lambda pair: pair[0])[0][1]', 'max([(1, $f), (2, $v)], key=lambda pair: pair[0])[1]',
            'min([[3], [1, $v]], key=lambda row: row[0])[1]', 'next(filter(lambda pair: pair[0] > 1, [(1, $f), (2, $v)]))[1]',
            '(lambda *, key, **rest: key)(other=$f, key=$v)', '(lambda first, *rest, last: last)(1, 2, last=$v)',
            '(lambda f: lambda *a: f(*a))(lambda a, b: b)($f, $v)']),
    Recipe('$x', top="""
def $n(value, seen=[]):
    seen.append(value)
    return seen""", first='$x = $n($v)[-1]'),
    Recipe('$n($v)', top="""
def $n(value, *args):
    return $n.inner(value, *args)


def ${n}_inner(value, other=None):
    return value


$n.inner = ${n}_inner"""),
]


class Lazily(object):
    """Ways of Spelling."""

    def any_yielded(self, value, depth):
        return cooked(self.pick(GENERATORS), self, self.spell(value, depth))

    def any_managed(self, value, depth):
        return cooked(self.pick(MANAGERS), self, self.spell(value, depth))

    def any_decorated(self, value, depth):
        return cooked(self.pick(FUNCTIONS), self, self.spell(value, depth))
