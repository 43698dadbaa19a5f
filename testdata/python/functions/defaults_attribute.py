# shows: defaults
from collections import namedtuple


def make(name, size=1, *, kind='plain', tag=None):
    return '%s %s %s %s' % (name, size, kind, tag)


print(make.__defaults__, make.__kwdefaults__, (lambda a: a).__defaults__, (lambda a, b=2: a).__defaults__)
other = make
make.__defaults__ = ('unnamed', 7)
print(make(), make('x'), make('x', 2), other())
make.__defaults__ = None
try:
    make('x')
except TypeError as error:
    print(error)
print(make('x', 3), make.__defaults__)
try:
    make.__defaults__ = [1]
except TypeError as error:
    print(error)

Step = namedtuple('Step', ['name', 'after', 'retries', 'options'])
try:
    Step('a')
except TypeError as error:
    print(error)
Step.__new__.__defaults__ = (None, 0, {})
print(Step('a'), Step('b', 'a', options={'k': 1}), Step('c')._replace(retries=2))
print(Step._fields, Step('a').options is Step('b').options)
Step.__new__.__defaults__ = (None,) * len(Step._fields)
print(Step(), Step(retries=5))
Pair = namedtuple('Pair', 'a b', defaults=[2])
print(Pair(1), Pair._field_defaults)
Pair.__new__.__defaults__ = (8, 9)
print(Pair(), Pair._field_defaults)
