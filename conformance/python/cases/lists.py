from showing import attempt, show

a = [3, 1, 2]
a.append(4)
a.extend([5, 6])
a.extend('xy')
a.insert(0, 'first')
a.insert(-1, 'before last')
a.insert(100, 'last')
show('grown', list(a))
show('pops', (a.pop(), a.pop(0), a.pop(-2), list(a)))
a.remove('y')
show('removed', list(a))
attempt('remove missing', lambda: a.remove('zzz'))
attempt('pop empty', lambda: [].pop())
attempt('pop range', lambda: [1].pop(5))
attempt('pop text', lambda: [1].pop('a'))
attempt('insert text', lambda: [1].insert('a', 1))
attempt('append two', lambda: [].append(1, 2))
attempt('append none', lambda: [].append())
attempt('extend number', lambda: [].extend(5))
attempt('index missing', lambda: [1].index(2))
attempt('unknown method', lambda: [].push(1))
attempt('call', lambda: [1]())
show('index', ([1, 2, 1].index(1), [1, 2, 1].index(1, 1), [1, 2, 1].index(1, -1), [1, True, 1.0].count(1), ['a'].count('b')))
b = [3, 1, 2]
show('none results', (b.sort(), b.reverse(), b.append(0), list(b)))
b.clear()
show('cleared', b)
show('operators', ([1] + [2], [1, 2] * 2, 2 * [0], [1] * 0, [1] * -1, [1, 2] == [1, 2], [1, 2] == [1, 2.0], [1] == (1,), [1, 2] < [1, 3], [1] < [1, 0], [] < [1], 2 in [1, 2], '2' in [1, 2], [1] != [2]))
attempt('plus tuple', lambda: [1] + (2,))
attempt('plus none', lambda: [1] + None)
attempt('order mixed', lambda: [1] < ['a'])
attempt('order tuple', lambda: [1] < (1,))
attempt('times list', lambda: [1] * [2])
attempt('minus', lambda: [1] - [1])
c = [1]
d = c
c += [2]
c += (3,)
c += 'ab'
show('in place', (c, d, c is d))
c *= 2
show('times in place', (c is d, len(d)))
c = c + [9]
show('new list', (c is d, len(d)))
rows = [[0] * 2] * 2
rows[0][0] = 1
show('shared rows', rows)
rows = [[0] * 2 for _ in range(2)]
rows[0][0] = 1
show('own rows', rows)
copy = c.copy()
other = list(c)
part = c[:]
copy.append('copy')
show('copies', (len(c), len(copy), copy is c, other == c, part is c))
show('list of', (list(), list((1, 2)), list({'a': 1}), list(range(3)), list('ab'), list({1}), list([1]), list(zip([1], [2]))))
attempt('list of number', lambda: list(5))
attempt('list of none', lambda: list(None))
show('star', ([*[1, 2], 3], [*'ab', *(1,)], [*range(2)], (*[1], 2), {*[1]}))
show('truth', (bool([]), bool([0]), not [], [] or 'default'))
show('nested', [[1, [2, [3]]], [[1, 2], [3]][0][1]])
queue = [1, 2, 3]
seen = []
for item in queue:
    seen.append(item)
    if item < 3 and len(queue) < 6:
        queue.append(item + 10)
show('grown while iterated', (seen, queue))
shrinking = [1, 2, 3, 4]
seen = []
for item in shrinking:
    seen.append(item)
    shrinking.remove(item)
show('shrunk while iterated', (seen, shrinking))
show('reversed', (list(reversed([1, 2, 3])), list(reversed('ab')), [x for x in reversed(range(3))]))
show('sum and any', (sum([1, 2]), any([0, '']), any([0, 1]), all([]), all([1, 0]), min([2, 1]), max([2, 1]), len([1, 2])))
show('enumerate', (list(enumerate('ab')), list(enumerate('ab', 1)), list(enumerate(['x'], start=5))))
show('zip', (list(zip([1, 2], 'ab')), list(zip([1, 2], [3])), list(zip()), list(zip(*[(1, 2), (3, 4)])), dict(zip('ab', [1, 2]))))
it = iter([1, 2, 3, 4])
show('pairs', list(zip(it, it)))
show('grouped', list(zip(*[iter('abcdef')] * 3)))
show('map', (list(map(str, [1, 2])), list(map(lambda x, y: x + y, [1, 2], [10, 20, 30])), list(map(int, '123'))))
show('filter', (list(filter(None, [0, 1, '', 'a'])), list(filter(lambda x: x > 1, [1, 2, 3]))))
it = iter([1, 2])
show('next', (next(it), next(it), next(it, 'done')))
attempt('next end', lambda: next(iter([])))
attempt('next list', lambda: next([1]))
it = iter([1, 2, 3])
first = next(it)
show('rest', (first, list(it), list(it)))
base = [1, 2]
it = iter(base)
base.append(3)
show('iterator sees', list(it))
lazy = map(lambda x: base.append(x), [7])
show('map is lazy', list(base))
list(lazy)
show('map ran', list(base))
z = zip([1, 2, 3], 'ab')
show('zip once', (list(z), list(z)))
e = enumerate(['a', 'b'])
show('enumerate next', (next(e), list(e)))
r = reversed([1, 2])
show('reversed once', (list(r), list(r)))
show('contains in iterator', (2 in iter([1, 2, 3]), 5 in iter([1])))
show('unpack iterator', [*iter([1, 2])])
m = map(str, [1])
show('types', [type(x).__name__ for x in ([], (), {}, set(), iter([]), zip(), m, enumerate([]), range(1), reversed([]), filter(None, []), iter(''), iter(()), iter({}), {}.keys(), (x for x in []))])
