"""Values that objects give, by the protocols that classes take part in."""
import keyword

from projects.recipes import Recipe, cooked

HOLDER = 'class $n:\n    def __init__(self, value):\n        self.value = value\n\n'

PROTOCOLS = [
    Recipe(['$n().value', '$x.value', '[$n(), $x][0].value'], top='''
class $n:
    _only = None

    def __new__(cls):
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only''', first='$n().value = $f\n$x = $n()\n$x.value = $v'),
    Recipe(['$n($v).anything', "getattr($n($v), 'other')", '$n($v).kept'], top='''
class $n(object):
    def __init__(self, value):
        self.kept = value

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        return self.kept'''),
    Recipe(['$n({"key": $v}).key', '$n(key=$v, other=$f).key', "$n({'key': $v})['key']"], top='''
class $n(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)'''),
    Recipe(["$n($v)['gone']", "$n($v)[1]"], top='class $n(dict):\n    def __init__(self, otherwise):\n        super().__init__(here=1)\n'
            '        self.otherwise = otherwise\n\n    def __missing__(self, key):\n        return self.otherwise'),
    Recipe(['($n($v) + $n($f)).value', '($n($f) | $n($v)).value', '($n($f) - $n($v)).value', '(1 + $n($v)).value',
            '(-$n($v)).value', '($n($v) >> $n($f)).value', '($n($v) @ 2).value', '($n($v) * 3).value',
            '(~$n($v)).value'],
           top=HOLDER + '''
    def __add__(self, other):
        return self

    __mul__ = __matmul__ = __add__

    def __radd__(self, other):
        return self

    def __or__(self, other):
        return other

    def __sub__(self, other):
        return other

    def __rshift__(self, other):
        other.before = self
        return self

    def __neg__(self):
        return self

    __invert__ = __neg__'''.lstrip('\n')),
    Recipe(['sorted([$n(2, $f), $n(1, $v)])[0].value', 'max($n(1, $f), $n(2, $v)).value', 'min([$n(2, $f), $n(1, $v)]).value',
            '($n(1, $v) if $n(1, 2) == $n(1, 3) else $n(1, $f)).value', '($n(1, $f) if $n(1, 2) != $n(1, 3) else $n(1, $v)).value',
            '[$n(1, $v)][[$n(0, 1), $n(1, 1)].index($n(1, 2)) - 1].value'],
           top='''
class $n:
    def __init__(self, rank, value):
        self.rank, self.value = rank, value

    def __lt__(self, other):
        return self.rank < other.rank

    def __gt__(self, other):
        return self.rank > other.rank

    def __eq__(self, other):
        return self.rank == other.rank

    def __hash__(self):
        return hash(self.rank)'''),
    Recipe(['$x.value', '$x._value[0]'], top='''
class $n:
    def __init__(self):
        self._value = []

    @property
    def value(self):
        return self._value[0]

    @value.setter
    def value(self, value):
        self._value.insert(0, value)

    @value.deleter
    def value(self):
        self._value.clear()''', first='$x = $n()\n$x.value = $f\ndel $x.value\n$x.value = $v'),
    Recipe(['$n.of($v).value', '$n.make().of($v).value', '$n.make(value=$v).value', '$n.twice($v)[1].value'], top='''
class ${n}Base:
    default = 'd'

    def __init__(self, value=None):
        self.value = value

    @classmethod
    def of(cls, value):
        return cls(value)

    @classmethod
    def make(cls, **options):
        return cls(**options)

    @staticmethod
    def twice(value):
        return [$n.of(value)] * 2


class $n(${n}Base):
    @classmethod
    def of(cls, value):
        made = super().of(value)
        assert type(made) is cls and made.default == 'd'
        return made'''),
    Recipe(['$n($v).value', '$n(value=$v).get()', 'vars($n($v))["value"]', '$n($v).__dict__["value"]'], top='''
class ${n}Root:
    def __init__(self, value):
        self.value = value
        self.order = ['root']

    def get(self):
        return self.value


class ${n}Left(${n}Root):
    def __init__(self, value):
        super().__init__(value)
        self.order.append('left')


class ${n}Right(${n}Root):
    def __init__(self, value):
        super().__init__(value)
        self.order.append('right')


class $n(${n}Left, ${n}Right):
    def __init__(self, value):
        super().__init__(value)
        assert self.order == ['root', 'right', 'left'], self.order'''),
    Recipe(['$n($v)()', '$n($v)(1, 2)', 'list(map($n($v), [1, 2]))[1]', '$n($v)(key=1)'],
           top=HOLDER + '    def __call__(self, *args, **kwargs):\n        return self.value'),
    Recipe(['$n($v)[0]', '$n($v)["k"]', '$n($v)[1:2]', '$n($v)[1, 2]', '($n($v) if 3 in $n($f) else $n($f))[0]',
            '($n($f) if not $n($f) else $n($v))[len($n($f)) - 1]', 'list($n($v))[1]', '[*$n($v)][0]'],
           top=HOLDER + '''
    def __getitem__(self, key):
        if key == 2:
            raise IndexError(key)
        return self.value

    def __len__(self):
        return 2

    def __contains__(self, item):
        return item == 3

    def __bool__(self):
        return True'''.lstrip('\n')),
    Recipe(['$x.items[0]', '$x.items[-1]'], top='''
class $n:
    def __init__(self):
        self.items = []

    def __setitem__(self, key, value):
        self.items.append(value)

    def __delitem__(self, key):
        self.items.clear()

    def __iadd__(self, other):
        self.items.extend(other)
        return self''', first="$x = $n()\n$x[0] = $f\ndel $x['gone']\n$x += [$v]"),
    Recipe(['$x.value', '$x.__dict__["value"]', "getattr($x, 'value', None)", "getattr($x, 'gone', $x.value)"],
           top='class $n(object):\n    pass', first="$x = $n()\nsetattr($x, 'value', $f)\nsetattr($x, 'value', $v)\n"
                                                    "assert hasattr($x, 'value') and not hasattr($x, 'gone')"),
    Recipe(['$n.made[-1][0]', '[*$n.made][-1][0]'], top='''
class $n:
    made = []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        $n.made.append(cls.kept)''', first='class $y($n):\n    kept = [$v]'),
    Recipe(['$x.value', '$x.same().value'], top=HOLDER + '    def same(self):\n        return type(self)(self.value)',
           first='class $y($n):\n    """Only here."""\n\n\n$x = $y($v)'),
    Recipe(['$n.kept', '$n().kept', "getattr($n, 'kept')"], top='def ${n}_decorate(cls):\n    cls.kept = None\n    return cls\n\n\n'
           '@${n}_decorate\nclass $n:\n    pass', first='$n.kept = $v'),
    Recipe(['$n($v).value', '$n($v).either'], top='''
class $n:
    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    either = property(lambda self: self.value, doc='Both.')'''),
    Recipe(['$n($v).first', '$n($v)[0]', '[*$n($v, $f)][0]', '$n($v)[:1][0]'],
           top='class $n(list):\n    def __init__(self, *items):\n        super().__init__(items)\n\n    @property\n'
               '    def first(self):\n        return self[0]'),
    Recipe('$x', top='class $n(Exception):\n    def __init__(self, value, *rest):\n        super().__init__(value, *rest)\n'
                     '        self.value = value',
           first='try:\n    raise $n($v)\nexcept (KeyError, $n) as error:\n    $x = error.value'),
    Recipe('$x', top='class $n(ValueError):\n    pass',
           first='try:\n    try:\n        {}["k"]\n    except KeyError as error:\n        raise $n($v) from error\n'
                 'except ValueError as error:\n    $x = error.args[0]'),
    Recipe('$n($v)', top='def $n(value):\n    for _ in range(3):\n        try:\n            return value\n        finally:\n'
                         '            _ = None'),
]

TEXTS = [
    Recipe(['str($n($x))', "f'{$n($x)}'", "'{}'.format($n($x))", "('%s' % $n($x))", "''.join([str($n($x))])", "'{!s}'.format($n($x))"],
           top=HOLDER + '    def __str__(self):\n        return self.value',
           first='$x = $v'),
    Recipe(['repr($n($x))', "f'{$n($x)!r}'", "('%r' % ($n($x),))", 'str($n($x))', "'{0!r}'.format($n($x))", "str([$n($x)])[1:-1]"],
           top=HOLDER + '    def __repr__(self):\n        return self.value',
           first='$x = $v'),
    Recipe(["format($n($x), 'spec')", "f'{$n($x):spec}'", "'{:spec}'.format($n($x))"],
           top=HOLDER + "    def __format__(self, spec):\n        return self.value if spec == 'spec' else spec",
           first='$x = $v'),
    Recipe(['$n($x).lower_too()', 'str.__str__($n($x))', "''.join([$n($x)])", "($n($x) + '')", "f'{$n($x)}'"],
           top='class $n(str):\n    def lower_too(self):\n        return self[:]',
           first='$x = $v'),
    Recipe(['$n.ONE.said($v)', "$n['TWO'].said($v)", '$n(1).said(text=$v)', '[each.said($v) for each in $n][1]'],
        top='class $n(enum.Enum):\n    ONE = 1\n    TWO = 2\n\n    def said(self, text):\n        return text', needs='import enum'),
]


class Objects(object):
    """Ways of Spelling."""

    def any_protocol(self, value, depth):
        return cooked(self.pick(PROTOCOLS), self, self.spell(value, depth))

    def text_protocol(self, value, depth):
        return cooked(self.pick(TEXTS), self, self.spell(value, depth))

    def text_named(self, value, depth):
        """The name of a class, function or member."""
        if not value.isidentifier() or keyword.iskeyword(value) or not value.isascii():
            return None
        return cooked(self.pick([
            Recipe(['$n.{}.__name__'.format(value), '[$n][0].{}.__name__'.format(value)],
                   top='class $n:\n    def {}(self):\n        return 1'.format(value)),
            Recipe(['$n.{}.name'.format(value), '$n(1).name', '[each.name for each in $n][0]'], needs='from enum import Enum',
                   top='class $n(Enum):\n    {} = 1'.format(value)),
            Recipe('$n().__name__', top='def $n():\n    def {}():\n        pass\n    return {}'.format(value, value)),
            Recipe('type($n()).__name__', top='def $n():\n    class {}:\n        pass\n    return {}()'.format(value, value)),
        ]), self, 'None')
