"""Values that the standard library gives: what holds any value, or takes one apart."""
from projects.recipes import Recipe, cooked

ITERTOOLS = [
    Recipe(['next(itertools.chain([$v], [$f]))', 'list(itertools.chain([$f], ($v,)))[1]',
            'list(itertools.chain.from_iterable([[$f], [], [$v]]))[1]', 'list(itertools.islice([$f, $v, $f], 1, 2))[0]',
            'list(itertools.islice(iter([$f, $f, $v]), None, None, 2))[1]', 'next(itertools.repeat($v))',
            'list(itertools.repeat($v, 2))[1]', 'next(itertools.cycle([$v, $f]))',
            'list(itertools.islice(itertools.cycle([$f, $v]), 4))[3]',
            'list(itertools.zip_longest([1, 2], [$f, $v]))[1][1]',
            'list(itertools.zip_longest([1, 2], [$f], fillvalue=$v))[1][1]', 'list(itertools.product([$f], [$f, $v]))[1][1]',
            'list(itertools.product([$f, $v], repeat=2))[2][0]', 'list(itertools.permutations([$f, $v, 1], 2))[2][0]',
            'list(itertools.permutations([$f, $v]))[0][1]', 'list(itertools.combinations([$f, $v, 2], 2))[2][0]',
            'list(itertools.combinations_with_replacement([$f, $v], 2))[2][1]',
            'list(itertools.starmap(lambda a, b: b, [($f, $v)]))[0]',
            'list(itertools.takewhile(lambda pair: pair[0] < 3, [(1, $f), (2, $v), (3, 0)]))[-1][1]',
            'next(itertools.dropwhile(lambda pair: pair[0] < 2, [(1, $f), (2, $v)]))[1]',
            'next(itertools.filterfalse(lambda pair: pair[0], [(1, $f), (0, $v)]))[1]',
            'list(itertools.accumulate([$f, $v], lambda a, b: b))[-1]', 'list(itertools.compress([$f, $v], [0, 1]))[0]',
            '[a for a, b in zip([$f, $v], itertools.count(1)) if b == 2][0]', 'list(itertools.tee([$f, $v])[1])[1]'],
           needs='import itertools'),
    Recipe(['$x[2][0][1]', '[group for group in $x if len(group) == 1][0][0][1]'], needs='from itertools import groupby',
           first='$x = [list(group) for _, group in groupby([(1, $f), (1, 0), (2, $f), (2, 0), (1, $v)], '
                 'key=lambda pair: pair[0])]'),
    Recipe(['$x[0][0]', 'next(iter($x[0]))'], needs='import itertools',
           first='$x = {}\nfor $y, $z in itertools.groupby([(0, $v), (1, $f)], key=lambda pair: pair[0]):\n'
                 '    $x[$y] = [item for _, item in $z]'),
]

COLLECTIONS = [
    Recipe(['$x[0]', '$x.copy().popleft()', 'list($x)[0]', '[*$x][-4]', 'next(iter($x))'], needs='from collections import deque',
           first='$x = deque([$f, 1, $v, 2], maxlen=4)\n$x.rotate(2)\nassert len($x) == 4'),
    Recipe('$x[-1]', needs='import collections',
           first='$x = collections.deque(maxlen=2)\n$x.extend([$f, $f, 3])\n$x.appendleft(1)\n$x.append($v)'),
    Recipe(["list($x.values())[-1]", "$x.copy().popitem()[1]", "$x['a']", "$x[next(reversed($x))]"], needs='from collections import OrderedDict',
           first="$x = OrderedDict([('a', $v), ('b', $f)])\n$x.move_to_end('a')"),
    Recipe("$y", needs='import collections',
           first="$x = collections.OrderedDict(a=$f)\n$x['b'] = $v\n$x.move_to_end('b', last=False)\n"
                 "_, $y = $x.popitem(last=False)"),
    Recipe(["$x['k'][0]", "dict($x)['k'][-1]", "[items for key, items in sorted($x.items())][0][0]"],
           needs='from collections import defaultdict',
           first="$x = defaultdict(list)\nfor $y, $z in [('k', $v), ('l', $f)]:\n    $x[$y].append($z)"),
    Recipe("$x['other']", needs='import collections', first="$y = $v\n$x = collections.defaultdict(lambda: $y, here=$f)"),
    Recipe(["ChainMap({'k': $v}, {'k': $f})['k']", "ChainMap({}, {'k': $v}).get('k', $f)",
            "dict(ChainMap({'k': $v}, {'k': 1, 'l': 2}))['k']", "ChainMap({'k': $f}).new_child({'k': $v})['k']",
            "ChainMap({'k': $f}, {'k': $v}).parents['k']", "ChainMap({'k': $f}, {'k': $v}).maps[1]['k']"],
           needs='from collections import ChainMap'),
    Recipe(['$n($v).first', '$n($f, $v).second', '$n(second=$f, first=$v)[0]', '$n($f)._replace(first=$v).first',
            "$n($v)._asdict()['first']", '$n._make([$f, $v])[-1]', '[first for first, _ in [$n($v)]][0]',
            "getattr($n($f, $v), $n._fields[1])", '$n(*[$v]).first'],
           top="$n = namedtuple('$n', ['first', 'second'], defaults=[None])", needs='from collections import namedtuple'),
    Recipe(['$n(1, $v).value', '$n(1, $f, $v).other', '$n(value=$v, rank=3)[1]', 'tuple($n(2, $v))[1]',
            "$n(1, $v)._asdict()['value']", '$n(1, $f).changed($v).value'],
           top='class $n(typing.NamedTuple):\n    rank: int\n    value: object\n    other: object = None\n\n'
               '    def changed(self, value):\n        return self._replace(value=value)', needs='import typing'),
    Recipe(["(max($x, key=$x.get) and $v)", "($v if $x.most_common(1)[0] == ('a', 3) else $f)",
            "($v if $x['none'] == 0 and sum($x.values()) == 6 else $f)",
            "($v if sorted($x.elements())[2:4] == ['a', 'b'] else $f)",
            "[$f, $v][($x - Counter('aab'))['a']]"],
           needs='from collections import Counter', first="$x = Counter('abacab')"),
    Recipe(["$x['k']", "$x.data['k']", "dict($x)['k']"], needs='import collections',
           first="$x = collections.OrderedDict()\n$x['j'] = $f\n$x.update(k=$v)\n$x.data = $x"),
]

OPERATORS = [
    Recipe(['operator.itemgetter(1)([$f, $v])', "operator.itemgetter('k')({'k': $v})", 'operator.itemgetter(0, 1)([$f, $v])[1]',
            "operator.getitem({'k': $v}, 'k')", "operator.methodcaller('get', 'k', $f)({'k': $v})",
            "operator.methodcaller('pop')([$f, $v])", 'sorted([(2, $f), (1, $v)], key=operator.itemgetter(0))[0][1]',
            'max([(1, $f), (2, $v)], key=operator.itemgetter(0))[1]', 'operator.concat([$f], [$v])[1]',
            '[$f, $v][operator.not_(0)]', '[$f, $v][operator.indexOf([5, 7], 7)]', '[$v, $f][operator.gt(1, 2)]',
            '[$f, $v][operator.sub(3, 2)]', '[$v, $f][operator.truth([])]', '[$f, $v][operator.contains([1], 1)]'],
           needs='import operator'),
    Recipe(["attrgetter('value')($n($v))", "attrgetter('again.value')($n($v))", "attrgetter('rank', 'value')($n($v))[1]",
            "sorted([$n($f, 2), $n($v, 1)], key=attrgetter('rank'))[0].value"],
           top='class $n:\n    def __init__(self, value, rank=0):\n        self.value, self.rank = value, rank\n        self.again = self',
           needs='from operator import attrgetter'),
    Recipe(['copy.copy([$v])[0]', "copy.copy({'k': $v})['k']", 'copy.copy((1, $v))[1]'], needs='import copy'),
    Recipe(["$y['k']['l'][0]", "$y['k']['l'][-1]"], needs='import copy',
           first="$x = {'k': {'l': [$v]}}\n$y = copy.deepcopy($x)\n$x['k']['m'] = 1\n$x['k']['l'].clear()\n"
                 "assert 'm' not in $y['k']"),
    Recipe(['$z[0].value', '$y.value'], needs='import copy',
           top='class $n:\n    def __init__(self, value):\n        self.value = value\n        self.rest = [value]',
           first='$x = $n($v)\n$y = copy.copy($x)\n$z = copy.deepcopy([$x, $x])\n$x.value = $f\n$x.rest.append(1)\n'
                 'assert $z[0] is $z[1] and len($y.rest) == 2 and len($z[0].rest) == 1'),
]

DATACLASSES = [
    Recipe(['$n($v, 1).value', '$n($f, 1, [$v]).more[0]', 'dataclasses.replace($n($f), value=$v).value',
            "dataclasses.asdict($n($v))['value']", 'dataclasses.astuple($n($f, 2, [$v]))[2][0]', '$n(value=$v).value',
            "getattr($n($v), dataclasses.fields($n)[0].name)"],
           top='@dataclasses.dataclass\nclass $n:\n    value: object\n    rank: int = 0\n'
               '    more: list = dataclasses.field(default_factory=list)', needs='import dataclasses'),
    Recipe(['sorted([$n(2, $f), $n(1, $v)])[0].value', 'max($n(1, $f), $n(2, $v)).value',
            '$x[$n(1, $f)]', '$x.get($n(1, 0))'],
           top='@dataclass(order=True, frozen=True)\nclass $n(object):\n    rank: int\n    value: object = field(compare=False)',
           first='$x = {$n(1, 2): $v}', needs='from dataclasses import dataclass, field'),
    Recipe(['$n($v).kept[0]', '$n($v, scale=3).kept[0]', '($n($v).shown() and $n($v).kept[1])'],
           top='@dataclass\nclass ${n}Base:\n    value: object\n\n    def shown(self):\n        return type(self).__name__\n\n\n'
               '@dataclass\nclass $n(${n}Base):\n    scale: InitVar[int] = 2\n    kept: list = field(init=False)\n\n'
               '    def __post_init__(self, scale):\n        self.kept = [self.value] * scale',
           needs='from dataclasses import InitVar, dataclass, field'),
]

FUNCTIONS = [
    Recipe(["$n('k')[0]", "$n('k')[-1]"], top='''
${n}_calls = []


@functools.lru_cache(maxsize=None)
def $n(key):
    ${n}_calls.append(key)
    return ${n}_calls''', first="$n('k')[:] = [$v]", needs='import functools'),
    Recipe(['sorted([(2, $f), (1, $v)], key=functools.cmp_to_key(lambda a, b: a[0] - b[0]))[0][1]',
            'max([(2, $v), (1, $f)], key=functools.cmp_to_key(lambda a, b: a[0] - b[0]))[1]'], needs='import functools'),
    Recipe(['max($n(1, $f), $n(2, $v)).value', '($n(1, $v) if $n(1, 0) <= $n(1, 1) else $n(1, $f)).value',
            '[$f, $v][$n(2, 0) >= $n(1, 0)]'],
           top='''
@functools.total_ordering
class $n:
    def __init__(self, rank, value):
        self.rank, self.value = rank, value

    def __eq__(self, other):
        return self.rank == other.rank

    def __lt__(self, other):
        return self.rank < other.rank''', needs='import functools'),
    Recipe(['types.SimpleNamespace(value=$v).value', 'vars(types.SimpleNamespace(value=$v, rest=$f))["value"]',
            "getattr(types.SimpleNamespace(**{'value': $v}), 'value')"], needs='import types'),
    Recipe(['typing.cast(object, $v)', 'typing.cast("Anything", $v)'], needs='import typing'),
    Recipe(['$x', '[$x][0]'], first='$x: typing.Optional[typing.List[typing.Any]] = $v', needs='import typing'),
    Recipe(['[$f, $v][math.floor(1.5)]', '[$f, $v][math.ceil(0.5)]', '[$f, 0, $v][int(math.sqrt(4))]', '[$f, $v][math.gcd(7, 3)]',
            '[$v, $f][math.isclose(0.1, 0.2)]', '[0, $v][math.trunc(1.5)]', '[$f, $v][math.factorial(0)]'],
           needs='import math'),
    Recipe(['$n.TWO.held', "$n['ONE'].held", '$n(2).held', '[each.held for each in $n][0]', '$n(1).held'],
           top='class $n(enum.IntEnum):\n    ONE = 1\n    TWO = 2', first='for $x in $n:\n    $x.held = $v',
           needs='import enum'),
    Recipe(['($v if $n.BOTH.value == 7 else $f)', '[0, $f, $v][$n.B.value]', '{4: $v}[$n.C.value]', "[$f, $v][$n['A'].value]"],
           top='class $n(enum.Flag):\n    A = enum.auto()\n    B, C = enum.auto(), enum.auto()\n    BOTH = A | B | C',
           needs='import enum'),
    Recipe(['[0, 0, $v][$n.TWO.value]', '{4: $v}[$n(4).value]', '{$n.OTHER: $v}[$n(5)]'],
           top='class $n(enum.Enum):\n    ONE = enum.auto()\n    TWO = enum.auto()\n    DOUBLE = TWO * 2\n    OTHER = enum.auto()',
           needs='import enum'),
]


class Standard(object):
    """Ways of Spelling."""

    def any_of_itertools(self, value, depth):
        return cooked(self.pick(ITERTOOLS), self, self.spell(value, depth))

    def any_of_collections(self, value, depth):
        return cooked(self.pick(COLLECTIONS), self, self.spell(value, depth))

    def any_of_standard(self, value, depth):
        return cooked(self.pick(OPERATORS + FUNCTIONS), self, self.spell(value, depth))

    def any_of_dataclass(self, value, depth):
        # AIFlow does not put the file's module where `dataclass` looks for it where annotations are texts.
        if 'from __future__ import annotations' in self.place.module.imports:
            return None
        return cooked(self.pick(DATACLASSES), self, self.spell(value, depth))
