# shows: `collections`
import typing
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet
from collections.abc import Reversible, Sequence, Set, Sized


class V(Mapping):
    def __init__(self, d): self._d = d
    def __getitem__(self, k): return self._d[k]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)
class MV(V, typing.MutableMapping):
    def __setitem__(self, k, v): self._d[k] = v
    def __delitem__(self, k): del self._d[k]
    def __repr__(self): return 'MV(%r)' % self._d
class Seq(Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
class MS(typing.MutableSequence[int]):
    def __init__(self, it=()): self.l = list(it)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
class OrderedSet(MutableSet):
    def __init__(self, it=()): self.d = dict.fromkeys(it)
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def add(self, x): self.d[x] = None
    def discard(self, x): self.d.pop(x, None)
    def __repr__(self): return 'OS(%s)' % list(self)
class Count(Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
class It:
    def __iter__(self): return iter([1])
out = []
v = V({'a': 1, 'b': 2}); m = MV({'x': 1})
out += [v.get('a'), v.get('z', 2), 'a' in v, 'z' in v, list(v.items()), list(v.keys()), list(v.values()), v == {'a': 1, 'b': 2}, dict(v), {**v}, sorted(v), len(v.keys()), v != m]
m['y'] = 2; m.update({'z': 3}, w=4); m.update([('q', 5)]); out += [m, m.pop('x'), m.pop('nope', None), m.setdefault('k', []), m.popitem(), len(m)]
m.pop('y', 0)
out += [repr(m), repr(m.keys()), repr(m.items()), 'q' in m.keys(), ('q', 5) in m.items(), 5 in m.values(), sorted(m.keys() & {'q', 'n'}), sorted(m.keys() | {'n'})]
m.clear(); out.append(len(m))
s = Seq(3, 1, 2, 1); out += [list(s), 1 in s, s.index(1), s.count(1), list(reversed(s)), s.index(1, 2)]
try: s.index(9)
except ValueError as e: out.append(repr(e))
l = MS([1]); l.append(2); l.extend([3, 4]); l += [5]; l.reverse(); out += [list(l), l.pop(), l.pop(0), list(l)]; l.remove(3); out.append(list(l)); l.clear(); out.append(len(l))
o = OrderedSet('abca'); o.add('z'); o.discard('b'); out += [o, o | 'q', o & ['a', 'z'], o - {'a'}, ['a', 'k'] - o, o ^ ['a', 'y'], o <= set('aczy'), o == {'a', 'c', 'z'}, o.isdisjoint('b'), o < o, o > {'a'}]
o |= ['n']; o -= {'a'}; o.remove('n'); out.append(o)
try: o.remove('n')
except KeyError as e: out.append(repr(e))
out += [list(Count()), sum(Count())]
out += [isinstance(x, C) for x in (v, m, s, l, o, Count(), It(), {}, [], 'x', 3) for C in (Iterable, Iterator, Sequence, MutableSequence, Set, MutableSet, Mapping, MutableMapping, typing.Mapping)]
class Half(Mapping):
    def __len__(self): return 0
try: Half()
except TypeError as e: out.append(str(e))
for x in out:
    print(x)


def emptied(values):
    try:
        while True:
            values.pop()
    except IndexError:
        return values


print(emptied([1, 2, 3]))
