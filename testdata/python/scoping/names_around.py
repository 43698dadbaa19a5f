# shows: closures, global, nonlocal
# contexts: plain module
# A name means what the text around it says, bound or not.
def outer():
    def init():
        nonlocal x
        x = 5
    init()
    print(x)
    x = 1
    return x
print(outer())
def f(a):
    def g(flag):
        if flag: a = 'mine'
        def h(): return a
        try: return h()
        except NameError as e: return str(e)
    return g(True), g(False)
print(f('outer'))
a = 'module'
def f(a):
    def g():
        global a
        return (lambda: a)()
    return g()
print(f('parameter'))
name = 'module'
def f(name):
    class Job:
        name = name
        other = name + '!'
        def m(self): return name
    return Job.name, Job.other, Job().m()
print(f('parameter'))
def f():
    v = 1
    class K:
        nonlocal v
        v = 2
    return v, hasattr(K, 'v')
print(f())
def f():
    class K:
        global G
        G = 3
        z = [i for i in range(2)]
        class L:
            z = 'inner'
            def m(self):
                try: return z
                except NameError as e: return str(e)
    return G, hasattr(K, 'G'), K.z, K.L.z, K.L().m()
print(f())
def gen():
    class C:
        a = 1
        b = [a]
    got = yield C.b
    class D:
        c = got
    yield D.c
g = gen()
print(next(g), g.send('x'))
class A:
    try:
        print(undefined)
    except NameError as e:
        print(e)
    y = 1
    def f(self, d=y): return d, y2()
def y2(): return 'y2'
print(A().f())
def deco():
    x = 1
    def show(): 
        try: return x
        except NameError as e: return str(e)
    r = [show()]
    del x
    r.append(show())
    try:
        raise ValueError('v')
    except ValueError as x:
        r.append(repr(show()))
    r.append(show())
    return r
print(deco())
