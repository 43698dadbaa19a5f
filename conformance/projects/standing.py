"""Values that go through methods that something else stands in front of, and through what classes say of their attributes."""
from projects.recipes import Recipe, cooked

STANDING = [
    # `super()` in a function that a decorator has taken away from its class.
    Recipe(['$n($v).get()', '$n(value=$v).get()', '$n.make($v).get()', '$n($v).value'], top='''
def ${n}_noted(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper


class ${n}Base:
    @${n}_noted
    def __init__(self, value):
        self.value = value

    def get(self):
        return self.value

    @classmethod
    def make(cls, *args):
        return cls(*args)


class $n(${n}Base):
    @${n}_noted
    def __init__(self, value=None):
        super().__init__(value)

    @${n}_noted
    def get(self):
        return [super(each, self).get() for each in (__class__,)][0]

    make = classmethod(${n}_noted(lambda cls, *args: super().make(*args)))''', needs='import functools'),
    Recipe(['$n($v).get()', '$n($v).nested()()', '$n($v).each()[0]'], top='''
class ${n}Base:
    def __init__(self, value):
        self.value = value

    def get(self):
        return self.value


class $n(${n}Base):
    def get(self):
        def inside(this):
            return super().get()
        return inside(self)

    def nested(self):
        parent = super()
        return lambda: parent.get()

    def each(self):
        return [getattr(up, 'get')() for up in [super()]]'''),
    # Descriptors, asked at the class and at objects of it.
    Recipe(["{'type': $v, '': $f}[$n.name]", "{'type': $v}[$n().name]", "{'type': $v}[getattr($n, 'name')]"], top='''
class ${n}Property:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner=None):
        return self.function(owner)


class $n:
    @${n}Property
    def name(cls):
        return type(cls).__name__'''),
    Recipe('$y[-1]', top='''
class ${n}Field:
    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        instance.gone.append(instance.__dict__.pop(self.name))


class $n:
    field = ${n}Field()

    def __init__(self, value):
        self.gone = []
        self.field = value''', first='$x = $n($v)\ndel $x.field\n$y = $x.gone if not hasattr($x, "none") else [$f]'),
    # Slots.
    Recipe(['($n($v).value if not $n($f).takes("other") else $f)', '[$f, $v][not hasattr($n($f), "__dict__")]',
            '[$f, $v][$n($f).takes("value")]'], top='''
class ${n}Base:
    __slots__ = ('value',)

    def takes(self, name):
        try:
            setattr(self, name, 1)
        except AttributeError:
            return False
        return True


class $n(${n}Base):
    __slots__ = 'more'

    def __init__(self, value):
        self.value = value'''),
    Recipe(['$n.known["own"]', '$n.known[$n.tag]'], top='''
class ${n}Base:
    known = {}

    def __init_subclass__(cls, tag=None, **options):
        super().__init_subclass__(**options)
        cls.tag = tag or cls.__name__
        cls.known[cls.tag] = cls


class $n(${n}Base, tag='own'):
    pass''', first="$n.known['own'] = $v"),
]

# Caches that forget: which calls are made again.
CACHED = [
    Recipe(['[$f, $f, $v][$x.hits]', '([$f] * 4 + [$v])[$x.misses]', '{2: $v}[$x.currsize]'], top='''
@functools.lru_cache(maxsize=2)
def $n(number):
    return number''', first='$n.cache_clear()\n[$n(each) for each in (1, 2, 1, 3, 1, 2)]\n$x = $n.cache_info()',
           needs='import functools'),
    Recipe(['[$f, $v, $f][$x.hits]', '[$f, $f, $v][$x.misses]', '[$f, $f, $v][$x.currsize]'], top='''
@functools.lru_cache(maxsize=None)
def $n(number):
    return number''', first='$n.cache_clear()\n[$n(each) for each in (1, 2, 1)]\n$x = $n.cache_info()', needs='import functools'),
    Recipe(["$n({'x': $v}).new_child()['x']", "$n({}, {'x': $v})['x']", "{'<y>': $v}[$n({})['y']]",
            "$n({'y': 0}, {'x': $v}).parents['x']", "$n({'x': $v}).copy().get('x')", "$n(collections.defaultdict(lambda: $v))['x']"],
           top='''
class $n(collections.ChainMap):
    def __missing__(self, key):
        return '<' + key + '>' ''', needs='import collections'),
]


class Standing(object):
    """Ways of Spelling."""

    def any_standing(self, value, depth):
        return cooked(self.pick(STANDING), self, self.spell(value, depth))

    def any_cached(self, value, depth):
        return cooked(self.pick(CACHED), self, self.spell(value, depth))
