# contexts: plain module
# shows: class attributes
x = 'outer'


class A:
    y = x
    x = 'class'
    z = x

    def m(self):
        return x

    f = lambda self: x

    class Inner:
        w = x


a = A()
print(A.y, A.z, a.m(), a.f(), A.Inner.w)
