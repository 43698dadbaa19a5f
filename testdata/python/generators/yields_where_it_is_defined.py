# shows: `yield` inside expressions
def drive(g, v=(1, 2)):
    r = []
    try:
        r.append(next(g))
        for i in range(14): r.append(g.send(v))
    except StopIteration as stop:
        r.append(('stop', stop.value))
    return r
def gone_over():
    z = [a for a in [b for b in (yield 8)]]
    yield z
    z = sum(a for a in (yield 9))
    yield z
def defaults():
    def k(y=(yield 6), *, z=(yield 4)): return y, z
    yield k()
    yield (lambda x=(yield 5): x)()
def bases():
    class C((yield 7) or object): pass
    yield C.__mro__[1].__name__
print(drive(gone_over()), drive(defaults()), drive(bases(), None))
