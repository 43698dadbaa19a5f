import functools

from showing import attempt, show

people = [('bob', 3), ('amy', 1), ('cat', 3), ('dan', 1)]
show('sorted', (sorted([3, 1, 2]), sorted('bca'), sorted([3, 1, 2], reverse=True), sorted((True, 0, 1.5, -1)), sorted([]), sorted({'b': 1, 'a': 2}), sorted(['b', 'B', 'a']), sorted([[2], [1, 5], [1]])))
show('key', (sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True), sorted(people, key=lambda p: (-p[1], p[0])), sorted(['aa', 'b', 'ccc'], key=len), sorted(['b', 'A'], key=str.lower), sorted([1, 2, 3], key=lambda n: 0), sorted([1, 2, 3], key=lambda n: 0, reverse=True), sorted([-2, 1], key=abs), sorted([2, 1], key=None)))
items = [3, 1, 2]
items.sort()
show('sort', list(items))
items.sort(reverse=True)
show('sort reverse', list(items))
items.sort(key=lambda n: -n if n > 1 else 100)
show('sort key', items)
attempt('mixed', lambda: sorted([1, 'a']))
attempt('none', lambda: sorted([None, 1]))
attempt('dicts', lambda: sorted([{}, {}]))
attempt('number', lambda: sorted(5))
attempt('positional key', lambda: sorted([1], len))
attempt('unknown keyword', lambda: sorted([1], cmp=None))
attempt('sort positional', lambda: [1].sort(len))
show('single', (sorted([None]), sorted([{}])))


def compare(a, b):
    return (a > b) - (a < b)


attempt('cmp to key', lambda: sorted([3, 1, 2], key=functools.cmp_to_key(compare)))


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


show('objects', [item.n for item in sorted([Item(3), Item(1), Item(2)])])
show('min max', (min([Item(3), Item(1)]).n, max(people, key=lambda p: p[1]), min(people, key=lambda p: p[1]), max('a', 'b', key=ord), max([1, 2], default=5)))
show('reversed', list(reversed(sorted([2, 3, 1]))))
attempt('reversed set', lambda: reversed({1}))
attempt('reversed number', lambda: reversed(5))
show('groups', {k: [n for n, c in people if c == k] for k in sorted({c for _, c in people})})
show('nested sort', sorted([(1, 'b'), (1, 'a'), (0, 'z')]))
show('stable twice', sorted(sorted(people), key=lambda p: p[1]))
show('bools', (sorted([True, False]), sorted(['10', '9', '1']), sorted(['10', '9', '1'], key=int)))
show('floats', sorted([0.5, -1, 2, 1e-9, float('inf')]))
many = sorted(range(40), key=lambda n: (n * 7) % 13)
show('many', many)
many.sort(key=lambda n: n % 5, reverse=True)
show('many reversed', many)
