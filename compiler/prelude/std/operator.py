import _aiflowc

_abs = abs


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def ge(a, b):
    return a >= b


def gt(a, b):
    return a > b


def not_(a):
    return not a


def truth(a):
    return bool(a)


def is_(a, b):
    return a is b


def is_not(a, b):
    return a is not b


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def truediv(a, b):
    return a / b


def floordiv(a, b):
    return a // b


def mod(a, b):
    return a % b


def pow(a, b):
    return a ** b


def and_(a, b):
    return a & b


def or_(a, b):
    return a | b


def xor(a, b):
    return a ^ b


def lshift(a, b):
    return a << b


def rshift(a, b):
    return a >> b


def neg(a):
    return -a


def pos(a):
    return +a


def invert(a):
    return ~a


def concat(a, b):
    return a + b


def contains(a, b):
    return b in a


def getitem(a, b):
    return a[b]


def setitem(a, b, c):
    a[b] = c


def delitem(a, b):
    del a[b]


class itemgetter(_aiflowc.rest_of('operator.itemgetter')):
    _tp_name = 'operator.itemgetter'

    def __init__(self, item, *items):
        self._items = (item,) + items

    def __call__(self, obj):
        found = tuple([obj[item] for item in self._items])
        return found[0] if len(found) == 1 else found


class attrgetter(_aiflowc.rest_of('operator.attrgetter')):
    _tp_name = 'operator.attrgetter'

    def __init__(self, attr, *attrs):
        self._attrs = (attr,) + attrs
        for name in self._attrs:
            if not isinstance(name, str):
                raise TypeError('attribute name must be a string')

    def __call__(self, obj):
        found = []
        for path in self._attrs:
            value = obj
            for name in path.split('.'):
                value = getattr(value, name)
            found.append(value)
        return found[0] if len(found) == 1 else tuple(found)


class methodcaller(_aiflowc.rest_of('operator.methodcaller')):
    _tp_name = 'operator.methodcaller'

    def __init__(self, name, *args, **kwargs):
        self._name = name
        self._args = args
        self._kwargs = kwargs

    def __call__(self, obj):
        return getattr(obj, self._name)(*self._args, **self._kwargs)


def index(a):
    if isinstance(a, int):
        return int(a)
    if not hasattr(a, '__index__'):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(a).__name__)
    return a.__index__()


def indexOf(a, b):
    position = 0
    for item in a:
        if item == b:
            return position
        position = position + 1
    raise ValueError('sequence.index(x): x not in sequence')


def countOf(a, b):
    return len([item for item in a if item == b])


def matmul(a, b):
    return a @ b


def inv(a):
    return ~a


def iadd(a, b):
    a += b
    return a


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


def iconcat(a, b):
    a += b
    return a


def ior(a, b):
    a |= b
    return a


def iand(a, b):
    a &= b
    return a


def abs(a):
    return _abs(a)


def ifloordiv(a, b):
    a //= b
    return a


def ilshift(a, b):
    a <<= b
    return a


def imod(a, b):
    a %= b
    return a


def imatmul(a, b):
    a @= b
    return a


def ipow(a, b):
    a **= b
    return a


def irshift(a, b):
    a >>= b
    return a


def itruediv(a, b):
    a /= b
    return a


def ixor(a, b):
    a ^= b
    return a
