# shows: `super()`
class A:
    def m(self): return 1
class B(A):
    def comprehension(self): return [super().m() for _ in range(1)]
    def first_of_comprehension(self): return [x for x in [super().m()]]
    def generator(self): return list(super().m() for _ in range(1))
    def with_arguments(self): return [super(B, self).m() for _ in range(1)]
    def nested(self):
        def inner(): return super().m()
        return inner()
    def in_lambda(self): return (lambda s: super().m())(self)
    def of_another(self): return (lambda s: super().m())(5)
    def deleted(self):
        del self
        return super().m()
    def starred(*self): return super().m()
    def bound_anew(self):
        self = 5
        return super().m()
    def shared(self):
        f = lambda: self
        self = B()
        return super().m(), f() is self
    def of_a_class(self):
        class D:
            v = super()
        return D.v
    def another_class(self):
        __class__ = 5
        return super().m()
b = B()
for name in [n for n in vars(B) if n[0] != '_']:
    try: print(name, getattr(b, name)())
    except (TypeError, RuntimeError) as e: print(name, type(e).__name__, e)
