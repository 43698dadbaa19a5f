# shows: `collections`
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict
import collections

ordered = OrderedDict([('b', 1), ('a', 2)])
ordered['c'] = 3
ordered.move_to_end('b')
print(ordered, list(ordered), ordered.popitem(last=False), dict(ordered), ordered == {'c': 3, 'b': 1})
ordered.move_to_end('b', last=False)
print(list(reversed(ordered)), OrderedDict(a=1) == OrderedDict(a=1), OrderedDict([('a', 1), ('b', 2)]) == OrderedDict([('b', 2), ('a', 1)]))
groups = defaultdict(list)
for word in ['load', 'store', 'list']:
    groups[word[0]].append(word)
print(dict(groups), groups['x'], 'y' in groups, groups.get('z'), groups.default_factory is list)
counts = defaultdict(int, a=5)
counts['a'] += 1
counts['b'] += 1
print(counts, sorted(counts.items()))
try:
    defaultdict()['missing']
except KeyError as error:
    print(error)
counter = Counter('abracadabra')
print(counter.most_common(2), counter['z'], sum(counter.values()), sorted(counter.elements())[:4])
counter.update(['z', 'z'])
counter.subtract({'a': 1})
print(counter['z'], counter['a'], +Counter(a=1, b=-1), Counter('aab') + Counter('bc'), Counter('aab') & Counter('ab'), Counter('a') | Counter('bb'))
again = counts_again = Counter(a=1)
again += Counter(a=2, b=1)
again -= Counter(b=1)
print(again, counts_again is again, -Counter(a=-2))
print(Counter(a=2) - Counter(a=3), dict(Counter([1, 1, 2])), Counter({'x': 3}).most_common())
layers = ChainMap({'a': 1}, {'a': 2, 'b': 3})
layers['c'] = 4
print(layers['a'], layers['b'], layers.maps, sorted(layers), len(layers), layers.get('none', 0), 'b' in layers)
print(layers.new_child({'a': 0})['a'], layers.parents['a'], dict(layers) == {'a': 1, 'b': 3, 'c': 4})
print({**ChainMap({'x': 1}, {'y': 2})}, (lambda **k: sorted(k))(**collections.ChainMap({'p': 1}, {'q': 2})))


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __missing__(self, key):
        return '?' + key


upper = Upper({'a': 1}, b=2)
upper.update(c=3)
upper.setdefault('d', 4)
print(upper, upper['A'], upper['zz'], upper.get('b'), 'a' in upper, len(upper), list(upper.items()))
print(upper.pop('A'), upper.copy(), type(upper.copy()).__name__, Upper.fromkeys('xy', 0))
print(upper == {'B': 2, 'C': 3, 'D': 4}, upper.popitem(), sorted(upper.keys()), list(upper.values()), repr(upper.keys()))
print(UserDict(dict={'k': 1}).data, UserDict(None), UserDict({'q': 1}).copy())
try:
    UserDict(1, 2)
except TypeError as error:
    print(error)
