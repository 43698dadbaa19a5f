from showing import attempt, show

show('lists', ([x for x in range(3)], [x * y for x in range(3) for y in range(2)], [x for x in range(10) if x % 2 if x > 3], [[y for y in range(x)] for x in range(3)], [(x, y) for x, y in zip('ab', [1, 2])], [x for row in [[1], [2, 3]] for x in row]))
show('others', ({x % 2 for x in range(5)}, {x: str(x) for x in range(2)}, sum(x for x in range(4)), tuple(x for x in 'ab'), list(x for x in ()), ''.join(c for c in 'abc' if c != 'b')))
x = 'outer'
[x for x in range(3)]
show('scope', x)
y = [x for _ in range(1)]
show('reads outer', y)
attempt('leaks', lambda: leaked)
[leaked for leaked in range(3)]


def leaking():
    [inner for inner in range(3)]
    return inner


attempt('leaks in function', leaking)
functions = [lambda: i for i in range(3)]
show('late binding', [f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
show('default binding', [f() for f in functions])


class Body:
    size = 3
    numbers = [n for n in range(size)]
    names = [c for c in 'ab']
    try:
        wrong = [size for _ in range(2)]
    except NameError as error:
        message = str(error)
    nested = [(a, b) for a in range(2) for b in range(2)]


show('class body', (Body.numbers, Body.names, Body.message, Body.nested))


def scoped():
    n = 10
    total = [n + m for m in range(2)]
    squares = {m: n for m in range(2)}
    return total, squares, n


show('function', scoped())
calls = []


def note(value):
    calls.append(value)
    return value


show('any stops', (any(note(n) > 1 for n in range(10)), list(calls)))
calls.clear()
show('all stops', (all(note(n) < 1 for n in range(10)), list(calls)))
calls.clear()
show('next stops', (next(note(n) for n in range(5)), list(calls)))
calls.clear()
show('first found', (next((note(n) for n in range(5) if n > 2), None), calls))
calls.clear()
g = (note(n) for n in range(3))
show('lazy', list(calls))
show('pulled', (list(g), list(g), calls))
calls.clear()
show('in stops', (1 in (note(n) for n in range(5)), calls))
k = 1
g = (k * n for n in [1, 2])
k = 10
show('late value', list(g))
source = [1, 2]
g = (n for n in source)
source.append(3)
show('late source', list(g))
show('zip with generator', list(zip('abc', (n for n in range(2)))))
show('conditional', ['even' if n % 2 == 0 else 'odd' for n in range(3)])
show('nested conditions', [n for n in range(20) if n % 2 == 0 if n % 3 == 0])
show('unpacking', [a + b for a, (b, *_) in [(1, (2, 3)), (4, (5,))]])
attempt('error inside', lambda: [1 // n for n in (1, 0)])
attempt('not iterable', lambda: [n for n in 5])
attempt('lazy error', lambda: next(1 // n for n in (1, 0)))
attempt('lazy source error', lambda: (n for n in 5))
show('dict order', list({n: 0 for n in (3, 1, 2)}))
show('last wins', {n % 2: n for n in range(5)})
show('functions in', [f(2) for f in (abs, str, lambda v: v * 2)])
show('depends on earlier', [(a, b) for a in range(3) for b in range(a)])
show('star call', max(*[n for n in range(4)]))
show('sorted generator', sorted((n for n in (3, 1, 2)), reverse=True))
show('sum with start', sum((n for n in range(3)), 10))
