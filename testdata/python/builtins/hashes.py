# shows: `hash`
# The hash of a number is the same in each run. Of others it is known that equal values have equal ones.
from decimal import Decimal
from fractions import Fraction

print(hash(5), hash(True), hash(-1), hash(-2), hash(2 ** 61), hash(2 ** 61 - 1), hash(-2 ** 63), hash(10 ** 30))
print(hash(0.5), hash(-1.5), hash(float('inf')), hash(float('-inf')), hash(1e308), hash(5e-324), hash(2.0), hash(-0.0))
print(hash('a') == hash('a'), hash((1, 'b')) == hash((1.0, 'b')), hash('') == 0, hash('c') != hash('c'))
print(hash(frozenset('ab')) == hash(frozenset('ba')), hash(Decimal(2)), hash(Fraction(4, 2)))


class Point:
    def __init__(self, x, name):
        self.x, self.name = x, name

    def __hash__(self):
        return hash(self.x)

    def __eq__(self, other):
        return self.x == other.x


class Wide:
    def __hash__(self):
        return 2 ** 70


class Wrong:
    def __hash__(self):
        return 'x'


class Without:
    __hash__ = None


one = object()
print(hash(Point(3, 'a')), hash(Point(3, 'a')) == hash(Point(3, 'b')), hash(Wide()), hash(one) == hash(one))
for value in ([], {}, set(), bytearray(), ([],), Wrong(), Without()):
    try:
        hash(value)
    except TypeError as error:
        print(error)
