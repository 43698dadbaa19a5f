# shows: `set`
s = {3, 1, 2, 1}
s.add(5)
s.discard(99)
s.remove(3)
s.update([7], (8,))
print(sorted(s), len(s), 5 in s, 99 not in s, s == {1, 2, 5, 7, 8})
a, b = {1, 2, 3}, {2, 3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a <= {1, 2, 3, 4}, a > {1}, a.isdisjoint({9}))
print(sorted(a.union([9])), a.intersection([1]), sorted(a.difference([1])), a.issubset(range(5)), a.issuperset([1]))
a &= {1, 2}
a |= {10}
print(sorted(a), {1}, set(), set('a'), sorted(set('hello')), bool(set()), {5}.pop(), a.copy() == a)
for f in [lambda: {1}.remove(2), lambda: {[]}, lambda: set().pop(), lambda: {1} + {2}, lambda: {1} | [2], lambda: {1}[0]]:
    try:
        f()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
