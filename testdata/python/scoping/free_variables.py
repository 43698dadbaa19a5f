# shows: closures
def f():
    def g():
        return value
    try:
        g()
    except NameError:
        print('not yet')
    value = 1
    print(g())
    del value
    try:
        g()
    except NameError:
        print('not yet')


f()


def accumulate():
    total = 0
    history = []

    def add(n):
        nonlocal total
        total += n
        history.append(total)
        return add
    add.history = history
    return add


a = accumulate()
a(1)(2)(3)
print(a.history)
