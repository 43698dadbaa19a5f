# shows: closing of those that are dropped
from contextlib import contextmanager


class Room:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, *args):
        print('leave', self.name)


def inside(name):
    with Room(name):
        yield 1
        yield 2


def worker(name):
    try:
        yield 1
        yield 2
    finally:
        print('closed', name)


@contextmanager
def noting(name):
    print('begin', name)
    try:
        yield name
    finally:
        print('end', name)


# A variable that is bound anew, or deleted.
g = worker('a')
next(g)
g = None
print('behind a')
g = inside('b')
next(g)
del g
print('behind b')
g = worker('c')
next(g)
g = worker('d')
print('behind c')
next(g)
h = g
g = None
print('d is kept')
h = 5
print('behind d')

# What leads to it.
pair = (worker('e'), inside('f'))
next(pair[0])
next(pair[1])
one = pair[1]
del pair
print('f is kept')
one = None
print('behind f')
first, second = worker('g'), worker('h')
next(first), next(second)
del second, first
print('behind both')

# What is in the middle of something is kept.
g = worker('i')
for x in g:
    g = None
    print('in the loop', x)
print('behind i')
with noting('j') as j:
    j = worker('k')
    next(j)
    j = 1
    print('in the block')


def returned():
    g = worker('l')
    next(g)
    try:
        return g
    finally:
        g = None
        print('finally')


kept = returned()
print(next(kept))
kept = None
print('behind l')


def own(outer):
    mine = worker('m')
    next(mine)
    mine = 3
    print('behind m')
    outer = None
    print('still there')
    for g in [worker('n'), worker('o')]:
        next(g)
        print('one')
    g = 1
    print('all')


mine = worker('p')
next(mine)
own(mine)
mine = 0
print('behind p')


class Holder:
    def __init__(self):
        self.g = worker('q')
        next(self.g)


holder = Holder()
holder = None
print('behind q')
try:
    raise KeyError(1)
except KeyError as error:
    error = worker('r')
    next(error)
print('behind r')
g = (x for x in inside('s'))
next(g)
g = 0
print('behind s')
