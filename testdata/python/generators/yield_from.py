# shows: `yield from`
def inner(n):
    got = yield n
    print('inner got', got)
    yield n + 1
    return 'result of %d' % n


def outer():
    a = yield from inner(1)
    print(a)
    b = yield from [10, 20]
    print(b)
    yield from inner(5)


g = outer()
print(next(g), g.send('hello'))
print(list(g))


def tree(t):
    if isinstance(t, list):
        for branch in t:
            yield from tree(branch)
    else:
        yield t


print(list(tree([1, [2, [3, 4]], [[5]]])))


def guarded():
    try:
        yield from inner(0)
    except ValueError as error:
        yield 'caught %s' % error


g = guarded()
next(g)
print(g.throw(ValueError('x')))
