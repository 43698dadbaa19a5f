from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress
from itertools import islice

from showing import attempt, show

log = []


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


show('list', list(count(3)))
show('tuple', tuple(count(0)))
show('sum', sum(count(5)))
show('join', ','.join(str(i) for i in count(4)))
show('sorted', sorted(count(4), reverse=True))
show('unpacked', [*count(2), *count(3)])
first, *rest = count(4)
show('first', (first, rest))
show('dict', dict(zip('abc', count(9))))
show('enumerate', list(enumerate(count(2), 5)))
show('in', 2 in count(5))
show('max', max(count(4), key=lambda i: -i))
show('comprehension', [i * j for i in count(3) for j in count(i)])


def lazy():
    log.append('begins')
    yield 1
    log.append('goes on')
    yield 2
    log.append('ends')


generator = lazy()
show('not begun', list(log))
show('next', (next(generator), list(log)))
show('next again', (next(generator), list(log)))
show('default', (next(generator, 'none'), list(log)))
attempt('exhausted', lambda: next(generator))
show('type', type(generator).__name__)
show('iter is itself', iter(generator) is generator)


def endless():
    n = 1
    while True:
        yield n
        n *= 2


show('endless', [n for n, _ in zip(endless(), range(6))])
show('islice', list(islice(endless(), 2, 5)))
for n in endless():
    if n > 20:
        break
show('broken', n)


def averager():
    total, count_ = 0, 0
    average = None
    while True:
        value = yield average
        if value is None:
            return (total, count_)
        total += value
        count_ += 1
        average = total / count_


coroutine = averager()
show('primed', next(coroutine))
show('sent', [coroutine.send(v) for v in (10, 20, 60)])
try:
    coroutine.send(None)
except StopIteration as stopped:
    show('returned', stopped.value)
attempt('not primed', lambda: averager().send(1))


def inside_expressions(a):
    log.append(a)
    b = [a, (yield a), (yield a + 1)]
    c = {'x': (yield 'c'), 'y': f'{(yield "f")!r}'}
    d = (yield 'l') + (yield 'r')
    return b, c, d, (yield from count(2))


def drive(generator, values):
    out = [next(generator)]
    try:
        for value in values:
            out.append(generator.send(value))
    except StopIteration as stopped:
        out.append(('value', stopped.value))
    return out


del log[:]
show('expressions', drive(inside_expressions('a') if False else inside_expressions(1), [1, 2, 3, 4, 5, 6, None, None]))
show('once', list(log))


def conditional(flag):
    if flag:
        yield 'yes'
    elif (yield 'asked'):
        yield 'answered'
    else:
        yield 'not answered'
    return (yield 'last') or 'default'


show('if', list(conditional(True)))
show('elif', drive(conditional(False), [1, None, 'x']))
show('else', drive(conditional(False), [0, None, None]))


def loops():
    for i in range(4):
        if i == 1:
            continue
        for j in range(3):
            if j == 2:
                break
            yield i, j
        else:
            yield 'never'
        if i == 3:
            break
    else:
        yield 'not reached'
    while (yield 'more'):
        yield 'again'
    else:
        yield 'enough'


show('loops', drive(loops(), [None] * 6 + [1, None, 0, None]))


def guarded():
    try:
        got = yield 'try'
        yield 'got', got
    except ValueError as error:
        yield 'handler', str(error)
        try:
            raise
        except ValueError as again:
            yield 'again', again is error
    except (KeyError, TypeError):
        yield 'other'
        raise
    else:
        yield 'else'
    finally:
        log.append('finally')
        yield 'finally'
    yield 'behind'


del log[:]
show('try', (list(guarded()), list(log)))
generator = guarded()
show('throw', [next(generator), generator.throw(ValueError('v')), next(generator), next(generator), next(generator),
               next(generator, 'end')])
generator = guarded()
show('throw class', [next(generator), generator.throw(KeyError), next(generator)])
attempt('raised behind', lambda: next(generator))
generator = guarded()
next(generator)
show('not caught', generator.throw(OSError('o')))
attempt('raised', lambda: next(generator))
attempt('thrown at once', lambda: guarded().throw(ValueError('early')))


def closes():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        log.append('closed')
        raise
    finally:
        log.append('left')


del log[:]
generator = closes()
next(generator)
generator.close()
show('close', (list(log), list(generator)))
unused = closes()
unused.close()
show('close unused', (list(log), list(unused)))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


generator = stubborn()
next(generator)
attempt('stubborn', generator.close)


def inner():
    try:
        got = yield 'inner'
        yield 'inner', got
    except ValueError:
        yield 'inner caught'
    return 'result'


def outer():
    result = yield from inner()
    yield 'outer', result
    yield from 'ab'
    yield from [1, 2]


show('from', list(outer()))
show('from sent', drive(outer(), ['x', None, None, None]))
generator = outer()
show('from thrown', [next(generator), generator.throw(ValueError), next(generator), list(generator)])


def walk(tree):
    for node in tree:
        if isinstance(node, list):
            yield from walk(node)
        else:
            yield node


show('recursion', list(walk([1, [2, [3, 4], []], [[5]]])))


def stops():
    yield 1
    raise StopIteration('here')


attempt('stop inside', lambda: list(stops()))


def fails():
    yield 1
    yield 1 // 0


attempt('fails', lambda: list(fails()))
generator = fails()
next(generator)
attempt('fails later', lambda: next(generator))
show('over', list(generator))


def itself():
    yield next(me)


me = itself()
attempt('itself', lambda: next(me))


class Tree:
    def __init__(self, *children):
        self.children = children

    def __iter__(self):
        yield self
        for child in self.children:
            yield from child

    def pairs(self):
        yield 'children', len(self.children)


show('iter method', sum(1 for _ in Tree(Tree(), Tree(Tree()))))
show('pairs', dict(Tree(1, 2).pairs()))


def shared():
    x = 0

    def add():
        nonlocal x
        x += 1
        return x
    yield add
    yield x
    del add
    yield x + 1


generator = shared()
add = next(generator)
show('closure', (add(), add(), next(generator), next(generator)))


@contextmanager
def managed(name, swallow=False):
    log.append('enter ' + name)
    try:
        yield name.upper()
    except ValueError as error:
        log.append('error ' + str(error))
        if not swallow:
            raise
    finally:
        log.append('exit ' + name)


del log[:]
with managed('a') as a, managed('b') as b:
    log.append(a + b)
show('with', list(log))
del log[:]
with managed('s', swallow=True):
    raise ValueError('bad')
show('swallowed', list(log))
del log[:]
try:
    with managed('n'):
        raise ValueError('bad')
except ValueError as error:
    log.append('outside ' + str(error))
show('not swallowed', list(log))


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


def use(manager):
    with manager() as value:
        return value


attempt('never', lambda: use(never))
attempt('twice', lambda: use(twice))


@managed('decorator')
def decorated(x, y=2):
    """Text."""
    log.append('inside')
    return x + y


del log[:]
show('decorated', (decorated(1), decorated(1, y=5), list(log), decorated.__name__, decorated.__doc__))


def in_a_with():
    with managed('g') as g:
        yield g
        yield 'second'
    yield 'behind'


del log[:]
show('generator with', (list(in_a_with()), list(log)))

del log[:]
with ExitStack() as stack:
    names = [stack.enter_context(managed(n)) for n in 'xyz']
    stack.callback(log.append, 'callback')
    log.append(','.join(names))
show('stack', list(log))
del log[:]
with ExitStack() as stack:
    stack.enter_context(managed('swallows', True))
    stack.enter_context(managed('passes'))
    raise ValueError('through')
show('stack swallows', list(log))
del log[:]
with ExitStack() as stack:
    stack.enter_context(managed('kept'))
    kept = stack.pop_all()
log.append('between')
kept.close()
show('pop_all', list(log))
with suppress(KeyError, ValueError):
    {}['x']
with nullcontext(5) as five:
    show('nullcontext', five)


class Closes:
    def close(self):
        log.append('closed')


del log[:]
with closing(Closes()):
    log.append('open')
show('closing', list(log))
expression = (x * 2 for x in count(3))
show('expression sent', (expression.send(None), next(expression), list(expression)))


def hands_on():
    yield from [1, 2, 3]


generator = hands_on()
next(generator)
attempt('sent to no generator', lambda: generator.send(5))
attempt('thrown as class and text', lambda: hands_on().throw(RuntimeError, 'text'))


def catches(kind):
    try:
        raise ValueError('v')
    except kind:
        return 'caught'


attempt('except a number', lambda: catches(5))
attempt('except a class', lambda: catches(int))
attempt('except an exception', lambda: catches(Exception))
