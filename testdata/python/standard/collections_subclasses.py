# shows: `collections`
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque


class Layers(ChainMap):
    def __missing__(self, key):
        return '<' + key + '>'


layers = Layers({'a': 1}, {'b': 2})
child = layers.new_child({'b': 3})
print(child, child['b'], child['c'], child.get('c'), type(child.parents).__name__, child.parents['b'], type(child.copy()).__name__)
print('{a} {b} {z}'.format_map(child), '%(a)s %(z)s' % child, sorted(child), list(child.items()), len(child))
child.update(d=4)
print(child.maps, child.setdefault('d', 5), child.setdefault('e', 6), child.pop('d'), child.pop('d', None), child.popitem(), child == {'a': 1, 'b': 3})
for wrong in (lambda: child.pop('zz'), lambda: ChainMap()['x'], lambda: ChainMap().popitem()):
    try:
        print(wrong())
    except KeyError as error:
        print(error)
try:
    del child['zz']
except KeyError as error:
    print(error)
counted = ChainMap(defaultdict(list), {'x': 1})
print(counted['x'], counted['y'], dict(counted.maps[0]), Layers.fromkeys('ab', 0), bool(ChainMap({}, {})))
child.clear()
print(child, {**child})


class Named(Layers):
    def __init__(self, **values):
        super().__init__({}, values)


try:
    Named(a=1).new_child()
except TypeError as error:
    print(error)


class Ordered(OrderedDict):
    pass


class Default(defaultdict):
    pass


class Count(Counter):
    pass


class Queue(deque):
    pass


print(Ordered(a=1), Default(int, a=1), Count('aab'), Count(), Queue([1]), Queue([1], 3))
print(Ordered(a=1).copy(), Default(int, a=1).copy(), Count('aab').copy(), type(Count('a') + Count('b')).__name__)
print(Queue([1]).copy(), Queue([1]) + deque([2]), deque([1]) + Queue([2]), Queue([1, 2], 2) + Queue([3]))
