# shows: `super()`
class A:
    def __init__(self, **kwargs):
        self.log = ['A', kwargs]

    def f(self):
        return ['A.f']

    @classmethod
    def make(cls):
        return cls.__name__


class B(A):
    def __init__(self, b, **kwargs):
        super().__init__(**kwargs)
        self.log.append(('B', b))

    def f(self):
        return ['B.f'] + super().f()


class C(A):
    def __init__(self, c, **kwargs):
        super(C, self).__init__(**kwargs)
        self.log.append(('C', c))

    def f(self):
        return ['C.f'] + super().f()


class D(B, C):
    def f(self):
        return ['D.f'] + super().f()

    @classmethod
    def make(cls):
        return 'made ' + super().make()


d = D(b=1, c=2, rest=3)
print(d.log, d.f(), D.make())
try:
    super(B, d).missing
except AttributeError as error:
    print(error)
