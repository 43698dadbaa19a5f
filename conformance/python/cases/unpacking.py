from showing import attempt, show

a, b = 1, 2
(c, d), e = [3, 4], 5
[f, g] = 'xy'
h, *i = range(4)
*j, k = 'abc'
l, *m, n = [1, 2]
o, = [9]
p = q = []
q.append(1)
show('targets', (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, p is q))
first, (second, *third), fourth = 1, (2, 3, 4), 5
show('nested', (first, second, third, fourth))
x = [0, 1]
x[0], x[1] = x[1], x[0]
show('items', x)
y, z = {'k1': 1, 'k2': 2}
show('keys', (y, z))


class Target:
    pass


t = Target()
t.a, t.b = 1, [2]
t.b[0], t.c = 5, 6
show('attributes', (t.a, t.b, t.c))
i = 0
row = [5, 6]
i, row[i] = 1, 'changed'
show('left to right', (i, row))
attempt('too many', lambda: two([1, 2, 3]))
attempt('too few', lambda: two([1]))
attempt('none', lambda: two(None))
attempt('number', lambda: two(5))
attempt('star few', lambda: star([1]))
attempt('generator many', lambda: two(n for n in range(5)))
attempt('endless', lambda: two(iter(range(10 ** 6))))
attempt('nested few', lambda: inner([1, [2]]))


def two(value):
    left, right = value
    return left, right


def star(value):
    left, *middle, right = value
    return left, middle, right


def inner(value):
    left, (mid, right) = value
    return left, mid, right


show('star', (star('ab'), star(range(5)), star((1, [2], 3))))


def call(*args, **kwargs):
    return args, kwargs


show('calls', (call(*[1], *(2, 3), **{'a': 1}, **{'b': 2}), call(*'', **{}), call(*{'k': 1}), call(*(n for n in range(2)))))
show('displays', ([*range(2), *'ab'], (*[], 1), {*[1], *[1]}, {**{'a': 1}, **{'a': 2}, 'b': 3}))
value = 1,
show('comma', value)
a = b = c = 0
a += 1
show('chained', (a, b, c))
pairs = [('a', 1), ('b', 2)]
letters, numbers = zip(*pairs)
show('zip star', (letters, numbers))
swap = {'a': 1, 'b': 2}
swap['a'], swap['b'] = swap['b'], swap['a']
show('swap', swap)
