"""Values that are picked by a key or a number that is known: out of tables of functions, by the name of an attribute."""
from projects.recipes import Recipe, cooked

# In these, $k says the text 'k', $i the number 0 and $j the number 1.
TABLES = [
    Recipe(['$n[$k]($v)', '$n.get($k)($v)', '$n.get($k, len)($v)', 'list($n.values())[$i]($v)', 'dict($n)[$k]($v)',
            "{**$n, 'm': len}[$k]($v)", '[each for name, each in $n.items() if name == $k][0]($v)',
            'next(each for name, each in $n.items() if name == $k)($v)', '$n[sorted($n)[$i]]($v)',
            'max($n.items(), key=lambda pair: pair[0] == $k)[1]($v)', '(lambda **named: named[$k])(**$n)($v)',
            'functools.partial($n[$k], $v)()', 'operator.itemgetter($k)($n)($v)', '$n.copy().pop($k)($v)',
            'collections.ChainMap({}, $n)[$k]($v)', 'list(map($n[$k], [$v]))[$i]'],
           top='''
def ${n}_same(value):
    return value


def ${n}_other(value):
    return 'other'


$n = {'k': ${n}_same, 'l': ${n}_other}''', needs=['import functools', 'import operator', 'import collections']),
    Recipe(['[$f, $v][$j]', '($v, $f)[$i]', '{$k: $v}["k"]', '{"k": $v}[$k]', '{"k": $v, "l": $f}.get($k)', '[$f, $v][-$j]',
            '[$f, $v][$j:][$i]', '{"p": {"k": $v}}["p"][$k]', 'dict(k=$v)[$k]', 'dict(zip(["k"], [$v]))[$k]',
            '[item for at, item in enumerate([$f, $v]) if at == $j][0]', '[$v, $f].pop($i)', 'random.choice([$v])',
            'random.choice([[$f, $v]])[$j]'],
           needs='import random'),
    Recipe(["getattr($n, 'make_' + $k)($v)", "getattr($n(), 'make_' + $k)($v)", 'getattr($n, "make_%s" % $k)(value=$v)',
            "getattr($n, f'make_{$x}')($v)", "operator.methodcaller('make_' + $k, $v)($n)",
            "getattr($n, 'make_' + $k, None)($v)", "[each for each in [getattr($n, 'make_' + $k, None)] if each][0]($v)"],
           top='''
class $n:
    @staticmethod
    def make_k(value):
        return value

    @classmethod
    def make_l(cls, value):
        return cls''', first='$x = $k', needs='import operator'),
    Recipe(['$n[$k]($v).value', '$n.get($k)(value=$v).get()', 'type($n[$k]($v))($v).value', '$n[$k].of($v).value'],
           top='''
class ${n}One:
    def __init__(self, value):
        self.value = value

    @classmethod
    def of(cls, value):
        return cls(value)

    def get(self):
        return self.value


class ${n}Two(${n}One):
    def get(self):
        return 'two'


$n = dict(k=${n}One, l=${n}Two)'''),
    Recipe(['$n.known[$k]($v)', '$n.call($k, $v)', '$n.known.get($k, $n.call)($v)'], top='''
class $n:
    known = {}

    @classmethod
    def register(cls, name):
        def decorate(function):
            cls.known[name] = function
            return function
        return decorate

    @classmethod
    def call(cls, name, *args):
        return cls.known[name](*args)


@$n.register('k')
def ${n}_first(value):
    return value


@$n.register('l')
def ${n}_second(value):
    return value, value'''),
    Recipe(['$n.known[$k]().get($v)', '$n.named($k).get($v)'], top='''
class $n:
    known = {}

    def __init_subclass__(cls, name='l', **kwargs):
        super().__init_subclass__(**kwargs)
        $n.known[name] = cls

    @staticmethod
    def named(name):
        return $n.known[name]()

    def get(self, value):
        return None


class ${n}First($n, name='k'):
    def get(self, value):
        return value


class ${n}Second($n):
    pass'''),
    Recipe(['$n($k, $v)', '$n(name=$k, value=$v)'], top='''
def $n(name, value):
    if name == 'l':
        return 'l'
    elif name in ('k', 'm'):
        return value
    raise KeyError(name)'''),
    Recipe(['$n($k, $v)'], top='''
def ${n}_k(value):
    return value


def $n(name, value):
    return globals()['${n}_' + name](value)'''),
    Recipe(['$n[$k.upper()].value($v)', '$n.K.value($v)', "$n[$k.upper()](value=$v)"], top='''
class $n(enum.Enum):
    K = functools.partial(lambda value: value)
    L = functools.partial(len)

    def __call__(self, value):
        return self.value(value)''', needs=['import enum', 'import functools']),
    Recipe(['vars($x)[$k]', 'getattr($x, $k)', '$x.__dict__[$k]', 'operator.attrgetter($k)($x)', 'getattr($x, $k, $f)'],
           top='class $n:\n    pass', first='$x = $n()\nsetattr($x, $k, $v)\n$x.l = $f', needs='import operator'),
    Recipe('$x["k"]', first='$x = dict.fromkeys(["k", "l"])\n$x[$k] = $v'),
    Recipe('$x[$i]', first='$x = [$f, $f]\n$x[$i] = $v\n$x[$j] = $f'),
    Recipe('$x[$k][-1]', needs='import collections',
           first='$x = collections.defaultdict(list)\n$x[$k].append($f)\n$x[$k].append($v)'),
    Recipe('$x', first='for $y, $x in [("l", $f), ("k", $v), ("m", $f)]:\n    if $y == $k:\n        break\nelse:\n    $x = None'),
    Recipe('$x', first='try:\n    $x = {"l": $f}[$k]\nexcept KeyError as error:\n    $x = {error.args[0]: $v}["k"]'),
]


class Picked(object):
    """Ways of Spelling."""

    def any_picked(self, value, depth):
        return cooked(self.pick(TABLES), self, self.spell(value, depth), self.keys(depth))

    def keys(self, depth):
        return {'k': self.spell('k', depth), 'i': self.spell(0, depth), 'j': self.spell(1, depth)}
