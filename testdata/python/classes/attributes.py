# shows: class attributes
class A:
    shared = []
    count = 0

    def bump(self):
        self.count += 1
        A.total = getattr(A, 'total', 0) + 1
        self.shared.append(self.count)


a, b = A(), A()
a.bump()
a.bump()
b.bump()
print(a.count, b.count, A.count, A.total, A.shared, a.shared is b.shared)
A.count = 100
print(a.count, A().count)
del a.count
print(a.count)
b.shared = 'own'
print(A.shared, b.shared, a.__dict__, b.__dict__)
try:
    del a.count
except AttributeError as error:
    print(error)


class B:
    x = 1
    y = x + 1
    z = [x, y]
    for i in range(3):
        x += i


print(B.x, B.y, B.z, B.i)
