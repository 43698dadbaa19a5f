# shows: `frozenset`
f = frozenset([1, 2])
print(sorted(f), f == {1, 2}, {f: 'key'}[frozenset((2, 1))], sorted(f | {3}), frozenset('a'), frozenset(), f & {1})
print(isinstance(f, frozenset), isinstance(f, set), type(f | {3}) is frozenset, type({3} | f) is set, len({f, f}))
try:
    f.add(3)
except AttributeError as error:
    print(error)
