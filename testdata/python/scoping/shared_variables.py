# shows: locals, closures
def f(u, v, w):
    def reads_in_comprehension():
        z = [u for _ in range(1)]
        return locals()
    def goes_over():
        z = [i for i in range(v)]
        return locals()
    def has_its_own():
        z = [u for u in range(2)]
        k = lambda v: v
        def m(w): return w
        return sorted(locals())
    def declares():
        nonlocal u
        return locals()
    def declares_deeper():
        def h():
            nonlocal w
            w += 1
        return sorted(locals())
    def in_class():
        class C:
            m = [w for w in range(2)]
            def n(self): return v
        return sorted(locals())
    def as_default():
        return [k for k in (lambda x=v: sorted(locals()))()], sorted(locals())
    for g in (reads_in_comprehension, goes_over, has_its_own, declares, declares_deeper, in_class, as_default):
        print(g.__name__, g())
f(1, 2, 3)
def order(flag, q):
    for i in range(2):
        if i: a = 1
        else: b = 2
    c = 3
    def inner(): return q, c
    del flag
    flag = 2
    return list(locals())
print(order(1, 2))
class Manager:
    def __enter__(self): return self
    def __exit__(self, *a): return None
def kinds(a, *b, c=1, **d):
    import os.path as p, sys
    try: raise ValueError
    except ValueError as e: k = 1
    with Manager() as o: (q, [r, *s]) = t = 1, [2, 3]
    del k
    for x, y in [(1, 2)]: z = lambda b=a: (b, c)
    return list(locals())
print(kinds(1))
class A:
    def m(self): return 1
class B(A):
    def m(self, x):
        y = super().m()
        return list(locals())
    def n(self):
        def i(): return __class__
        return sorted(locals()), locals()['__class__'].__name__
print(B().m(3), B().n())
