# shows: `collections`
from collections import UserDict, UserList


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


class Named(UserList):
    def names(self):
        return [item.upper() for item in self]

    def append(self, item):
        super().append(item + '!')


class Filled(UserDict):
    def __missing__(self, key):
        return '<%s>' % key


lower = Lower({'A': 1}, B=2)
lower.update([('C', 3)])
print(lower, dict(lower), len(lower), 'a' in lower, 'A' in lower, sorted(lower), lower.get('z', 0), lower.data)
print(list(lower.items()), list(lower.values()), lower.pop('a'), lower.setdefault('D', 4), lower)
print(lower == {'b': 2, 'c': 3, 'd': 4}, lower.copy(), type(lower.copy()).__name__)
filled = Filled(x=1)
print(filled['x'], filled['y'], filled.get('y'), 'y' in filled)
try:
    UserDict()['none']
except KeyError as e:
    print(repr(e))
named = Named(['a', 'b'])
named.append('c')
named.extend(['d'])
named += ['e']
print(named, named.names(), len(named), named[0], named[-1], list(named[1:3]), type(named[1:3]).__name__)
print(named + ['f'], ['z'] + named, named * 2 == named + named, named == ['a', 'b', 'c!', 'd', 'e'], named.index('b'))
named.sort(reverse=True)
named.insert(0, 'first')
del named[1]
print(named, named.pop(), named.count('b'), 'first' in named, named.copy())
print(UserDict.fromkeys(['a', 'b'], 0), UserList('ab'), bool(UserList()), bool(UserDict()))


class Upper(UserDict):
    def __setitem__(self, key, item):
        super().__setitem__(key.upper(), item)


first = Upper(a=1)
second = first.copy()
second['b'] = 2
print(first, second, type(second).__name__)
