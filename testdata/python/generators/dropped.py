# shows: closing of those that are dropped
from contextlib import contextmanager


def worker(name, last=3):
    try:
        for step in range(last):
            yield name + str(step)
    finally:
        print('closed', name)


class Room:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, *args):
        print('leave', self.name, args[0] and args[0].__name__)


def inside(name):
    with Room(name):
        yield 1
        yield 2


# A generator that only a call has.
print(next(worker('a')))
print([next(worker('b')), 'behind'])
print(worker('c').__next__())
print(list(zip(range(2), inside('d'))))
print('b2' in worker('e'), 'zz' in worker('f'))

# A loop that is left.
for x in worker('g'):
    print(x)
    break
print('behind g')
for x in enumerate(worker('h')):
    break
else:
    print('never')
for x in (y for y in inside('i')):
    print(x)
    break
try:
    for x in worker('j'):
        raise ValueError(x)
except ValueError as error:
    print('caught', error)


def first(items):
    for item in items:
        return item


def search(name):
    for item in worker(name):
        if item.endswith('1'):
            return item
    return None


print(first(worker('k')), 'behind k')
print(search('l'), 'behind l')


# Somebody has it still.
kept = worker('m')
for x in kept:
    break
print('behind m', next(kept))
held = [inside('n')]
next(held[0])
print('behind n')
print(next(held[0]))


def keeps():
    mine = worker('o')
    next(mine)
    return lambda: next(mine)


go_on = keeps()
print(go_on())


# The end of the function that has it.
def drops():
    mine = worker('p')
    print(next(mine))


drops()
print('behind p')


class Holder:
    def __init__(self, steps):
        self.steps = steps
        next(steps)


holder = Holder(worker('q'))
print('behind q')
Holder(worker('r'))
print('behind r')


# Generators that go on with others.
def outer(name):
    try:
        yield from worker(name)
    finally:
        print('outer', name)


print(next(outer('s')))


@contextmanager
def managed(name):
    with Room(name):
        yield name


with managed('t') as t:
    print(t)
    print(next(worker('u')))


def rooms():
    for name in ['v', 'w']:
        with managed(name):
            yield name


for room in rooms():
    print(room)
    break


def within():
    try:
        for y in worker('x'):
            yield y
            for z in inside('y'):
                yield z
                break
            print('behind y')
            if y.endswith('1'):
                break
        print('behind x')
        yield 'last'
    finally:
        print('closed within')


print(list(within()))
for part in within():
    if part == 1:
        break
print('the end')
kept.close()
held[0].close()
try:
    while True:
        go_on()
except StopIteration:
    print('o is over')
holder.steps.close()
