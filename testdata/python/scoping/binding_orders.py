# shows: closures
# The same function binds its variables in one order or another, or not at all.
def order(first):
    if first:
        a = 'a'
        b = 'b'
    else:
        b = 'B'
        a = 'A'
    c = a + b
    return c + a + b


print(order(True), order(False), order(True), order(False))


def again(times):
    seen = []
    for i in range(times):
        if i % 2:
            x = i
        else:
            y = -i
        if i > 2:
            del x
            x = 'new'
        if i > 0:
            seen.append((x, y, i))
    return seen


print(again(6))
print(again(3))


def missing(bind):
    if bind:
        value = 1
    other = 2
    return value + other


print(missing(True))
try:
    missing(False)
except UnboundLocalError as error:
    print('unbound:', error)
print(missing(True))


def shadowed(x):
    inner = [x for x in range(3)]
    pairs = {x: [x for x in range(x)] for x in inner}
    return x, inner, pairs, sorted(x for x in 'ba')


print(shadowed('outer'), shadowed(1))


def many(*args, key=None, **rest):
    for name in sorted(rest):
        if name == 'stop':
            break
        key = name
    else:
        name = 'none'
    return args, key, name, list(locals())


print(many(1, 2, b=1, a=2))
print(many(stop=1, key='k'))


def handled(what):
    try:
        result = 10 // what
    except ZeroDivisionError as error:
        kind = type(error).__name__
        result = None
    finally:
        done = True
    try:
        return result, kind, done
    except UnboundLocalError:
        return result, 'no kind', done


print(handled(0), handled(2), handled(0))


def outer():
    n = 0

    def count(by):
        nonlocal n
        before = n
        n += by
        return before, n

    m = 5
    return count(1), count(m), n


print(outer(), outer())


def swapped(a, b=2, *, c=3):
    a, b, c = c, a, b
    return a, b, c


print(swapped(1), swapped(c=1, a=2), swapped(b=5, a=6, c=7), swapped(*[8], **{'c': 9}))


class Point:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def moved(self, by=1, to=None):
        x = self.x + by if to is None else to
        return Point(x, y=self.y)

    def __repr__(self):
        return 'Point({}, {})'.format(self.x, self.y)


point = Point(1)
move = point.moved
print(point.moved(), point.moved(to=9, by=3), move(by=4), Point.moved(point, 2))
try:
    point.moved(1, 2, 3)
except TypeError as error:
    print(error)
try:
    point.moved(by=1, **{'by': 2})
except TypeError as error:
    print(error)
print([(lambda x, y=x: (x, y))(x + 1) for x in range(3)])
