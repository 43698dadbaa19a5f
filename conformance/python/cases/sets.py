from showing import attempt, show

s = {1, 2, 3}
s.add(4)
s.add(1)
s.discard(9)
s.remove(2)
show('changed', s)
attempt('remove missing', lambda: {1}.remove(5))
attempt('unhashable', lambda: {[1]})
attempt('add list', lambda: {1}.add([1]))
attempt('pop empty', lambda: set().pop())
show('operators', ({1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3}, frozenset([1]) | {2}, {1} | frozenset([2])))
show('kinds', (type(frozenset([1]) | {2}).__name__, type({1} | frozenset([2])).__name__))
show('order', ({1} < {1, 2}, {1} <= {1}, {1, 2} > {1}, {1} < {2}, {1} == {1.0}, {1} == frozenset([1]), {1} != {2}, {1, 2} >= {1, 2}, {1} == [1]))
show('methods', ({1}.union([2], (3,)), {1, 2}.intersection([2]), {1, 2}.difference([2]), {1}.symmetric_difference([1, 2]), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjoint([2]), {1}.union(), {1}.copy()))
t = {1, 2, 3}
t.update([4], (5,))
t.difference_update([1])
show('updated', t)
t.intersection_update([2, 3, 4])
t.symmetric_difference_update([2, 9])
show('in place methods', t)
u = v = {1, 2}
u |= {3}
show('or in place', (v, u is v))
u &= {1, 3}
show('and in place', (v, u is v))
u -= {1}
show('minus in place', (v, u is v))
u ^= {7}
show('xor in place', (v, u is v))
f = g = frozenset([1])
f |= {2}
show('frozen in place', (g, f is g))
attempt('or list', lambda: {1} | [2])
attempt('plus', lambda: {1} + {2})
attempt('item', lambda: {1}[0])
attempt('frozen add', lambda: frozenset().add(1))
attempt('order list', lambda: {1} < [1])
attempt('update number', lambda: {1}.update(5))
attempt('add nothing', lambda: {1}.add())
show('set of', (set(), set('aab'), set([1, 1]), frozenset('ab'), set(range(3)), set({'a': 1}), len({1, True, 1.0})))
show('contains', (1 in {1}, 1.0 in {1}, 'a' in {'a'}, 5 not in {1}, frozenset([1]) in {frozenset([1])}))
attempt('contains list', lambda: [1] in {1})
show('truth', (bool(set()), bool({0}), len({1, 2})))
show('sorted', (sorted({3, 1, 2}), min({3, 1}), max({3, 1}), sum({1, 2}), list({5}), sorted(set('hello'))))
show('comprehension', {x % 3 for x in range(10)})
show('single repr', (str({1}), repr(frozenset([2])), str(set())))
show('repr of two', str({1, 2}) in ('{1, 2}', '{2, 1}'))
show('keys', {frozenset([1, 2]): 'a'}[frozenset([2, 1])])
show('cleared', [w.clear() or w for w in [{1}]])
show('equal', ({(1, 2)} == {(1, 2)}, {1, 'a', None} == {None, 'a', 1}))
