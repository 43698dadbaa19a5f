# shows: operators
class A:
    def __init__(self, name):
        self.name = name

    def __sub__(self, other):
        return 'A.sub'

    def __rsub__(self, other):
        return 'A.rsub'


class B(A):
    def __rsub__(self, other):
        return 'B.rsub'


class C:
    def __rand__(self, other):
        return 'rand', other

    def __abs__(self):
        return 'abs'

    def __rpow__(self, other):
        return 'rpow'


a, b, c = A('a'), B('b'), C()
print(a - b, b - a, 1 - a, a - 1, 5 & c, abs(c), 2 ** c)
