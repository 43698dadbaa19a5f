# shows: operators
class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return V(self.x + (other.x if isinstance(other, V) else other))

    def __radd__(self, other):
        return V(('r', other, self.x))

    def __mul__(self, n):
        if not isinstance(n, int):
            return NotImplemented
        return V(self.x * n)
    __rmul__ = __mul__

    def __iadd__(self, other):
        self.x += 100
        return self

    def __neg__(self):
        return V(-self.x)

    def __invert__(self):
        return 'inverted'

    def __truediv__(self, other):
        return 'div', other

    def __matmul__(self, other):
        return 'matmul'

    def __rshift__(self, other):
        return other

    def __repr__(self):
        return 'V(%r)' % (self.x,)


v = same = V(1)
print(v + V(2), v + 3, 5 + v, v * 2, 2 * v, -v, ~v, v / 2, v @ v, v >> 'x', sum([V(1)], V(0)))
v += 1
print(v, same is v)
for f in [lambda: v * 'a', lambda: 'a' * v, lambda: v - 1, lambda: +v, lambda: v ** 2]:
    try:
        f()
    except TypeError as error:
        print(error)
