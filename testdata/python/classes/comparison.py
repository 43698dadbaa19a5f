# shows: comparison
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return isinstance(other, Version) and self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __le__(self, other):
        return self < other or self == other

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return '.'.join(map(str, self.parts))


a, b, c = Version(1, 2), Version(1, 10), Version(1, 2)
print(a == c, a != c, a is c, a < b, a > b, a <= c, a >= b, a == (1, 2))
print(sorted([b, a]), max(a, b), c in [b, a], [b, a].index(c))


class NoHash:
    def __eq__(self, other):
        return True


try:
    {NoHash(): 1}
except TypeError as error:
    print(error)
print(NoHash() == 5, 5 == NoHash(), NoHash() != 5)
try:
    Version(1) < 5
except AttributeError as error:
    print(error)
