"""itertools, functools, operator, collections, copy."""
import collections
import copy
import functools
import itertools
import operator
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

from showing import attempt, show

show('chain', (list(itertools.chain([1], 'ab', ())), list(itertools.chain.from_iterable([[1], [2, 3]])), list(itertools.chain())))
show('product', (list(itertools.product('ab', [1, 2])), list(itertools.product([0, 1], repeat=2)), list(itertools.product()), list(itertools.product('a', []))))
show('combinations', (list(itertools.combinations('abcd', 2)), list(itertools.combinations([1, 2], 3)), list(itertools.combinations_with_replacement('ab', 2)), list(itertools.combinations('ab', 0))))
show('permutations', (list(itertools.permutations([1, 2, 3])), list(itertools.permutations('abc', 2))))
show('zip longest', (list(itertools.zip_longest('ab', [1])), list(itertools.zip_longest('a', [1, 2, 3], fillvalue=0)), list(itertools.zip_longest())))
show('islice', (list(itertools.islice('abcdef', 3)), list(itertools.islice('abcdef', 1, 4)), list(itertools.islice('abcdef', 0, None, 2)), list(itertools.islice(itertools.count(5, 2), 3))))
it = iter(range(10))
show('islice leaves', (list(itertools.islice(it, 2, 5)), list(it)))
show('repeat', (list(itertools.repeat('x', 3)), list(zip('ab', itertools.repeat(1))), list(map(pow, [2, 3], itertools.repeat(2)))))
show('accumulate', (list(itertools.accumulate([1, 2, 3])), list(itertools.accumulate([1, 2, 3], operator.mul)), list(itertools.accumulate([]))))
show('groupby', [(k, list(g)) for k, g in itertools.groupby('aabbbca')])
show('groupby key', {k: [x['n'] for x in g] for k, g in itertools.groupby(sorted([{'k': 'b', 'n': 1}, {'k': 'a', 'n': 2}, {'k': 'b', 'n': 3}], key=operator.itemgetter('k')), key=operator.itemgetter('k'))})
show('groups late', [(k, list(g)) for k, g in list(itertools.groupby('aab'))])
show('while', (list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.filterfalse(lambda x: x % 2, range(5))), list(itertools.compress('abc', [1, 0, 1])), list(itertools.starmap(pow, [(2, 3), (3, 2)]))))
show('count and cycle', ([x for x, _ in zip(itertools.count(), 'abc')], [x for x, _ in zip(itertools.cycle('ab'), range(5))], next(itertools.count(10))))
a, b = itertools.tee([1, 2, 3])
show('tee', (next(a), list(b), list(a)))
attempt('islice negative', lambda: itertools.islice('abc', -1))
attempt('product number', lambda: list(itertools.product(1)))

show('partial', (functools.partial(int, base=2)('101'), functools.partial(pow, 2)(3), functools.reduce(operator.add, [1, 2, 3]), functools.reduce(lambda x, y: x * y, [], 7)))
calls = []


@functools.lru_cache(maxsize=None)
def square(n):
    calls.append(n)
    return n * n


show('cached', ([square(n) for n in (2, 3, 2)], calls, square.__name__))


@functools.total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


one, two = Version(1, 2), Version(1, 10)
show('total ordering', (one < two, one <= two, one > two, one >= two, one == Version(1, 2), max(one, two).parts, sorted([two, one])[0].parts))
show('cmp to key', sorted(['b', 'a', 'C'], key=functools.cmp_to_key(lambda x, y: (x.lower() > y.lower()) - (x.lower() < y.lower()))))
show('operators', (operator.itemgetter(1)('abc'), operator.itemgetter(0, 2)('abc'), operator.attrgetter('parts')(one), operator.methodcaller('split', ',')('a,b'), operator.add(1, 2), operator.contains([1], 1), operator.getitem({'a': 1}, 'a'), operator.neg(3), operator.not_(0)))
attempt('itemgetter', lambda: operator.itemgetter('x')({}))

d = defaultdict(list)
d['a'].append(1)
d['b']
show('defaultdict', (d, dict(d), len(d), 'c' in d, d.get('c'), sorted(d.items()), repr(d), isinstance(d, dict), defaultdict(int, {'x': 1})['y']))
attempt('defaultdict without', lambda: defaultdict()['a'])
nested = defaultdict(lambda: defaultdict(int))
nested['a']['b'] += 2
show('nested', {k: dict(v) for k, v in nested.items()})
o = OrderedDict([('b', 1), ('a', 2)])
o['c'] = 3
o.move_to_end('b')
show('ordered', (o, list(o), repr(o), o == {'a': 2, 'b': 1, 'c': 3}, o == OrderedDict([('b', 1), ('a', 2), ('c', 3)]), OrderedDict(a=1), list(reversed(o))))
o.move_to_end('c', last=False)
show('ordered popped', (o.popitem(), o.popitem(last=False), list(o.items()), o.copy(), OrderedDict.fromkeys('ab', 0)))
c = Counter('abracadabra')
show('counter', (c, c.most_common(2), c['z'], sum(c.values()), sorted(c.elements())[:3], Counter(a=2) + Counter(a=1, b=1), Counter('aab') - Counter('ab'), Counter('aab') & Counter('ab'), Counter('a') | Counter('b'), repr(Counter('aab'))))
c.update('zz')
c.subtract(['a'])
show('counter updated', (c['z'], c['a'], Counter({'x': 1}), Counter()))
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
show('deque', (list(q), len(q), q[0], q[-1], repr(q), 2 in q, bool(deque()), q.maxlen))
q.rotate(1)
show('deque rotated', (list(q), q.pop(), q.popleft(), list(q), deque('ab') == deque('ab'), list(reversed(deque('ab')))))
attempt('deque empty', lambda: deque().popleft())
attempt('deque index', lambda: deque()[0])
m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
show('chain map', (m['a'], m['b'], m.get('c', 0), sorted(m), dict(m), len(m), 'b' in m, m.new_child({'b': 0})['b'], m.parents['a'], sorted(m.items())))
attempt('chain map missing', lambda: m['z'])

Pair = namedtuple('Pair', 'left right')
Row = namedtuple('Row', ['name', 'size', 'tags'], defaults=[1, ()])
p = Pair(1, right=2)
show('namedtuple', (p.left, p[1], tuple(p), p == (1, 2), repr(p), len(p), p._fields, p._replace(left=5), p._asdict(), Pair._make([3, 4]), isinstance(p, tuple), [x for x in p], p + (3,), {p: 'x'}[(1, 2)], max(p), Pair(*p) == p, '%s-%s' % p))
show('namedtuple defaults', (Row('a'), Row('a', tags=('x',)).tags, str(Row('a', 2)), Row._fields, Row.__name__, sorted([Row('b'), Row('a')])[0].name))
left, right = p
show('unpacked', (left, right))
attempt('namedtuple missing', lambda: Pair(1))
attempt('namedtuple many', lambda: Pair(1, 2, 3))
attempt('namedtuple keyword', lambda: Pair(1, middle=2))
attempt('namedtuple defaults missing', lambda: Row())
attempt('namedtuple defaults many', lambda: Row(1, 2, 3, 4))
attempt('namedtuple write', lambda: setattr(p, 'left', 3))
attempt('namedtuple attribute', lambda: p.middle)
attempt('namedtuple replace', lambda: p._replace(x=1))


class Point(namedtuple('Point', 'x y')):
    def length(self):
        return abs(self.x) + abs(self.y)

    @property
    def mirrored(self):
        return Point(self.y, self.x)


show('derived', (Point(3, -4).length(), Point(1, 2).mirrored, repr(Point(1, y=2)), Point(1, 2) == (1, 2)))
inner = [1]
whole = {'a': inner, 'b': (inner,), 'c': 'x'}
shallow, deep = copy.copy(whole), copy.deepcopy(whole)
inner.append(2)
show('copies', (shallow, deep, shallow['a'] is inner, deep['a'] is deep['b'][0], copy.copy([1]), copy.deepcopy((1, 'a'))))


class Holder:
    def __init__(self):
        self.items = []


h = Holder()
h2, h3 = copy.copy(h), copy.deepcopy(h)
h.items.append(1)
show('copied objects', (h2.items, h3.items, h2.items is h.items, type(h3) is Holder))
