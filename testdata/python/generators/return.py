# shows: `return` with a value
def f(n):
    if n < 0:
        return 'negative'
    yield n
    return n * 2


def value(g):
    items = []
    while True:
        try:
            items.append(next(g))
        except StopIteration as stop:
            return items, stop.value, stop.args


print(value(f(-1)), value(f(3)))


def raising():
    yield 1
    raise StopIteration('x')


try:
    list(raising())
except RuntimeError as error:
    print(error)


def broken():
    yield 1
    yield 1 / 0
    yield 3


b = broken()
print(next(b))
try:
    next(b)
except ZeroDivisionError as error:
    print(error)
print(list(b))
