"""Values that go through what classes are asked: hooks of enumerations, attributes, copies, what is known of functions."""
from projects.recipes import Recipe, cooked

ENUMERATIONS = [
    Recipe(['$n("anything").held', '$n(7).held', '$n.OTHER.held', "$n('other').held"], top='''
class $n(enum.Enum):
    ONE = 1
    OTHER = 'other'

    @classmethod
    def _missing_(cls, value):
        return cls.OTHER''', first='$n.OTHER.held = $v', needs='import enum'),
    Recipe(["{'one_x': $v}[$n.ONE.value]", '[$f, $v][[each.value for each in $n].index("two_x")]', "{$n('two_x').name: $v}['TWO']"],
           top='''
class $n(str, enum.Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + '_x'

    ONE = enum.auto()
    TWO = enum.auto()''', needs='import enum'),
    Recipe(['{2: $v}[$n.B.number]', '[$f, $f, $v][$n.B.number]', "{'b': $v}[$n['B'].letter]", '{$n.B: $v}[$n((2, "b"))]'], top='''
class $n(enum.Enum):
    A = (1, 'a')
    B = (2, 'b')

    def __init__(self, number, letter):
        self.number = number
        self.letter = letter''', needs='import enum'),
    Recipe(['{$n.ALIAS: $v}[$n.ONE]', "{'ONE': $v}[$n.ALIAS.name]", "[$f, $v][len($n.__members__) - len($n)]"], top='''
class $n(enum.Enum):
    ONE = 1
    ALIAS = 1
    TWO = 2''', needs='import enum'),
    Recipe(["{'lower': $v}[$n.LOWER]", '{"lower": $v}[$n.LOWER.value]', "[$v][['upper', 'lower'].index($n.LOWER) - 1]"],
           top='class $n(str, enum.Enum):\n    UPPER = "upper"\n    LOWER = "lower"', needs='import enum'),
    Recipe(["{'k': $v}[$n('Made', 'ONE k').k.name]", "[$f, $v][$n('Made', ['A', 'B']).A.value]"], top='$n = enum.Enum', needs='import enum'),
]

ATTRIBUTES = [
    Recipe(['$n($v).anything', '$n($v).value', "getattr($n($v), 'other')"], top='''
class $n:
    def __init__(self, value):
        self.value = value

    def __getattribute__(self, name):
        if name.startswith('_'):
            return object.__getattribute__(self, name)
        return object.__getattribute__(self, 'value')'''),
    Recipe(['$n($v).kept', '$n($v)._seen[0]'], top='''
class $n:
    def __init__(self, value):
        object.__setattr__(self, '_seen', [])
        self.kept = value

    def __setattr__(self, name, value):
        self._seen.append(value)
        object.__setattr__(self, name, value)'''),
    Recipe('$x[0]', top='''
class $n:
    def __init__(self, gone):
        self.gone = gone
        self.left = 1

    def __delattr__(self, name):
        self.gone.append(name)
        super().__delattr__(name)''', first='$y = []\n$z = $n($y)\ndel $z.left\n$x = [$v] if $y == ["left"] else [$f]'),
    Recipe(['$n($v).field', '$n(field=$v).field'], top='''
class ${n}Field:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__['_' + self.name]

    def __set__(self, instance, value):
        instance.__dict__['_' + self.name] = value


class $n:
    field = ${n}Field()

    def __init__(self, field):
        self.field = field'''),
    Recipe(['$n.made[0]', '$n.kept', '$n().kept'], top='''
class ${n}Meta(type):
    def __new__(mcs, name, bases, attributes, **options):
        attributes['made'] = []
        return super().__new__(mcs, name, bases, attributes)

    @property
    def kept(cls):
        return cls.made[0]


class $n(metaclass=${n}Meta):
    @property
    def kept(self):
        return type(self).made[0]''', first='$n.made[:] = [$v]'),
    Recipe('$n[$v]', top='class $n:\n    def __class_getitem__(cls, item):\n        return item'),
    Recipe(['$x.value', "$x.__dict__['value']", "vars($x).get('value')"], top='class $n(object):\n    pass',
           first="$x = $n()\n$x.__dict__.update(value=$v, other=$f)\n$x.__dict__['gone'] = 1\ndel $x.__dict__['gone']\n"
                 "assert not hasattr($x, 'gone')"),
    Recipe(['copy.copy($x).value', 'copy.deepcopy($x).value', 'copy.copy($x).__dict__["value"]'], needs='import copy',
           top='class $n(object):\n    pass', first="$x = $n()\n$x.__dict__['value'] = $v\n$y = copy.copy($x)\n$y.value = $f"),
    Recipe(['$x.value', '$y.value'], needs='import copy', top='''
class $n(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__ = self''', first='$y = $n(value=$v)\n$x = $n(**$y)\n$x.more = $f\nassert "more" in $x and "more" not in $y'),
    Recipe(['[$f, $v][$n(1)]', '[$f, $v, $f][$n(1):][0]', 'list(reversed($n($v)))[0]', '($n(1) << $v)', '[$f, $v][-$n(1)]'], top='''
class $n:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number

    def __neg__(self):
        return -self.number

    def __reversed__(self):
        return iter([self.number])

    def __lshift__(self, other):
        return other'''),
    Recipe('$x.kept[0]', top='''
class $n:
    def __init__(self):
        self.kept = []

    def __iadd__(self, other):
        self.kept.append(other)
        return self

    def __delitem__(self, key):
        del self.kept[key]

    def __setitem__(self, key, value):
        self.kept.insert(key, value)''', first='$x = $n()\n$x += $f\n$x[0] = $v\ndel $x[1]'),
]

KNOWN = [
    Recipe(["$n.__annotations__['kept']", "[each for each in $n.__annotations__.values()][0]"], top='class $n:\n    kept: None = None',
           first="$n.__annotations__['kept'] = $v"),
    Recipe(["{'value': $v}[list(inspect.signature($n).parameters)[0]]", "[$f, $v][inspect.signature($n).parameters['more'].default]",
            "{'first': $v}[inspect.getdoc($n)]", "[$f, $v][inspect.isfunction($n)]", "[$v][inspect.isclass($n)]", "{int: $v}[$n.__annotations__['more']]",
            "[$f, $v][$n.__defaults__[0]]", "{('value', 'more'): $v}[$n.__code__.co_varnames]", '[0, $f, $v][$n.__code__.co_argcount]',
            "{str: $v}[inspect.signature($n).return_annotation]", "[$f, $v][$n.__doc__ == 'first']",
            "{'KEYWORD_ONLY': $v}[inspect.signature(lambda *, a: a).parameters['a'].kind.name]"],
           top='def $n(value, more: int = 1) -> str:\n    """first"""\n    return value', needs='import inspect'),
    Recipe(["{'added': $v}[[name for name, _ in inspect.getmembers($n(), inspect.ismethod)][0]]",
            "[$f, $v][len(inspect.getmembers($n(), inspect.ismethod))]", "dict(inspect.getmembers($n(), inspect.ismethod))['added']($v)"],
           top='class $n:\n    def added(self, value=None):\n        return value', needs='import inspect'),
    Recipe(['$x[0]', 'list($x)[0]', '[item for item in $x][0]', '[*reversed($x)][-1]'],
           top='''
class $n(collections.abc.Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, at):
        return self.items[at]

    def __len__(self):
        return len(self.items)''', first='$x = $n($v, $f)\nassert isinstance($x, collections.abc.Sequence) and len($x) == 2',
           needs='import collections.abc'),
    Recipe(["$x['k']", "$x.get('k')", "dict($x)['k']", "list($x.values())[0]", "{**$x}['k']"], top='''
class $n(collections.abc.MutableMapping):
    def __init__(self):
        self.kept = {}

    def __getitem__(self, key):
        return self.kept[key]

    def __setitem__(self, key, value):
        self.kept[key] = value

    def __delitem__(self, key):
        del self.kept[key]

    def __iter__(self):
        return iter(self.kept)

    def __len__(self):
        return len(self.kept)''', first="$x = $n()\n$x.update(k=$v, l=$f)\n$x.pop('l')\nassert 'l' not in $x", needs='import collections.abc'),
    Recipe(['$n($v).get()', '$n($v).twice()[1]'], top='''
class ${n}Base(abc.ABC):
    @property
    @abc.abstractmethod
    def kept(self):
        """What is kept."""

    def get(self):
        return self.kept

    def twice(self):
        return [self.get()] * 2


class $n(${n}Base):
    kept = None

    def __init__(self, kept):
        self.kept = kept''', needs='import abc'),
    Recipe(["types.MappingProxyType({'k': $v})['k']", "dict(types.MappingProxyType({'k': $v}))['k']"], needs='import types'),
    Recipe("$x['kept']", top='def $n(kept, other=None):\n    return locals()', first='$x = $n($v)'),
    Recipe('(lambda kept: vars().get("kept"))($v)'),
]


class Hooks(object):
    """Ways of Spelling."""

    def any_hooked(self, value, depth):
        return cooked(self.pick(ATTRIBUTES), self, self.spell(value, depth))

    def any_enumerated(self, value, depth):
        return cooked(self.pick(ENUMERATIONS), self, self.spell(value, depth))

    def any_inspected(self, value, depth):
        # Annotations are texts then.
        if 'from __future__ import annotations' in self.place.module.imports:
            return None
        return cooked(self.pick(KNOWN), self, self.spell(value, depth))
