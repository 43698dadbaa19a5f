# python: 3.8
# shows: `:=`
def hit(data):
    if any((found := x) > 1 for x in data):
        return found
    return found
print(hit([1, 2, 3]), hit([0]))
def last():
    z = [y := i for i in range(3)]
    return y, sorted(locals())
print(last())
def unbound():
    try: print(q)
    except UnboundLocalError as e: print('unbound')
    [q := i for i in range(2)]
    def g():
        nonlocal q
        q += 5
    g()
    return q
print(unbound())
def around():
    a = 1
    def g():
        nonlocal a
        [[a := i + j for i in range(2)] for j in range(3)]
        h = lambda: (b := 5)
        return h(), sorted(locals())
    return g(), a
print(around())
def defaults():
    def g(y=(k := 5)): pass
    h = lambda y=(l := 6): y
    class D((b := object)): pass
    return k, l, b is object, sorted(locals())
print(defaults())
