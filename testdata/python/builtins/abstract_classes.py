# shows: `isinstance`
import collections.abc
from collections import OrderedDict, UserDict
from collections.abc import Iterable, Mapping, MutableSequence, Sequence
from typing import Mapping as TypingMapping


class Settings(dict):
    pass


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


for value in ({}, OrderedDict(a=1), Settings(), [], (1,), 'a', b'a', range(3), {1}, frozenset(), 1, 1.5, None, True):
    print(isinstance(value, Mapping), isinstance(value, Sequence), isinstance(value, MutableSequence),
          isinstance(value, Iterable), isinstance(value, collections.abc.Set), isinstance(value, TypingMapping))


def flat(value, path=()):
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from flat(inner, path + (key,))
    elif isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        for i, inner in enumerate(value):
            yield from flat(inner, path + (i,))
    else:
        yield path, value


print(list(flat({'a': [1, {'b': ('x', 'yz')}], 'c': None})))
upper = Upper({'a': 1}, b=2)
upper.update(c=3)
print(upper, len(upper), upper['C'], 'A' in upper, 'a' in upper, upper.get('z', 0), sorted(upper), upper.data)
