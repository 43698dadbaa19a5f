# shows: `dict`
d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('c', []), d.setdefault('a', 9), d)
d['c'].append(1)
d.update({'b': 3}, e=5)
d.update([('f', 6)])
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()), len(d))
print(d.pop('a'), d.pop('zz', None), d.popitem(), d, 'b' in d, d.copy() == d, d.copy() is d)
print(dict([('x', 1)], y=2), dict(zip('ab', [1, 2])), dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), {**d, 'n': 1})
d.clear()
print(d, not d)
for f in [lambda: d['x'], lambda: d.pop('x'), lambda: d.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict(5)]:
    try:
        f()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
