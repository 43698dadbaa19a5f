# shows: closures, class attributes
def attempt(f):
    try: print(f())
    except (TypeError, NameError) as e: print(type(e).__name__, e)
class A:
    def m(self, __x=1): return __x
    def given(self): return self.m(__x=5)
    def mangled(self): return self.m(_A__x=6)
    def __private(self): return [__q for __q in range(2)]
    def calls(self): return self.__private(), A.__private.__name__, A._A__private.__qualname__
    __f: int = 3
a = A()
print(a.m(), a.mangled(), a.m(_A__x=8), a.calls(), A._A__f, A.__annotations__)
attempt(lambda: a.given())
attempt(lambda: a.m(__x=5))
class K:
    f = staticmethod(lambda __y: __y)
    def g(self): return dict(__z=3)
    def h(self):
        def __inner(): return 'in'
        import os as __os
        from os import path as __path
        try: raise ValueError('x')
        except ValueError as __e: s = str(__e)
        for __i in range(2): pass
        return __inner(), __i, s, sorted(locals())
print(K.f(_K__y=3), K().g(), K().h())
class _K:
    def h(self): self.__a = 1; return self.__dict__
class ___:
    def h(self): self.__a = 1; return self.__dict__
print(_K().h(), ___().h())
def outer():
    __q = 3
    class L:
        def h(self): return __q
        class __M: pass
    attempt(L().h)
    return sorted(k for k in vars(L) if 'M' in k), L._L__M.__name__, L._L__M.__qualname__[-7:]
print(outer())
