# shows: `getattr`, `hasattr`, `setattr`, `delattr`, `vars`, `callable`
class A:
    x = 1

    def m(self):
        return self.x


a = A()
print(getattr(a, 'x'), getattr(a, 'y', 'no'), hasattr(a, 'm'), hasattr(a, 'z'), callable(a.m), callable(a), callable(A), callable(5))
setattr(a, 'y', 2)
setattr(A, 'z', 3)
print(a.y, a.z, vars(a), getattr(a, 'm')())
delattr(a, 'y')
print(vars(a), hasattr('abc', 'upper'), getattr('abc', 'upper')(), getattr([], 'nothing', None))
for f in [lambda: getattr(a, 'y'), lambda: delattr(a, 'y'), lambda: setattr(5, 'x', 1), lambda: getattr(a, 5)]:
    try:
        f()
    except (AttributeError, TypeError) as error:
        print(error)
for name in ['x', 'z']:
    print(name, getattr(a, name))
