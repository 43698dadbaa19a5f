# shows: `dict`
d = {}
for word in 'the cat and the dog and the bird'.split():
    d[word] = d.get(word, 0) + 1
print(d, max(d, key=d.get), sorted(d, key=lambda k: (-d[k], k)))
d = {1: 'int', 1.0: 'float', True: 'bool', '1': 'str', None: 'none', (1, 2): 'tuple'}
print(d, d[1], d[(1, 2)], d[None])
d = {'x': 1, 'y': 2}
d['x'] = 3
del d['y']
d['y'] = 4
d['a'] = d.pop('x')
print(d, list(d), {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {0.0: 1} == {0: 1})
groups = {}
for n in range(7):
    groups.setdefault(n % 3, []).append(n)
print(groups, {v: k for k, v in d.items()})
