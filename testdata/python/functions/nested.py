# shows: nested functions
def outer(x):
    y = 10

    def inner(z):
        def innermost():
            return x, y, z
        return innermost
    return inner


print(outer(1)(2)())


def table():
    def first():
        return 'first'

    def second():
        return first() + ' second'
    return {f.__name__: f() for f in (first, second)}


print(table())
