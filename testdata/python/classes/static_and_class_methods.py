# shows: `staticmethod`, `classmethod`
class A:
    made = 0

    @staticmethod
    def twice(x):
        return x * 2

    @classmethod
    def create(cls, *args):
        cls.made += 1
        return cls(*args)

    def __init__(self, *args):
        self.args = args

    plain = staticmethod(lambda: 'plain')


class B(A):
    pass


a, b = A.create(1), B.create(2, 3)
print(type(a) is A, type(b) is B, b.args, A.made, B.made, A.twice(4), b.twice('x'), a.plain())
print(b.create().args, B.made)
make = B.create
print(make('z').args, make.__self__ is B)
