# shows: `repr`
print([1, 'a', None, True, 2.0, (1,), (), [], {}, {'k': [1]}, b'x', 'it\'s', "q\"", 'b\'"', '\n\t\\', '\x7f\x00', 'é', '\u200b'])
print(repr(''), repr({1: {2: {3}}}), repr(set()), repr(frozenset([1])), repr(range(3)), repr(slice(1)), repr(1e100), repr(-0.0))
print({'a': 1}.keys(), {'a': 1}.values(), {'a': 1}.items(), [int, str], repr(NotImplemented), repr(...), [ValueError('x', 1)])
a = [1]
a.append(a)
d = {}
d['d'] = d
t = ([],)
t[0].append(t)
print(a, d, t, [[]] * 2)
