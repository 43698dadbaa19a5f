# shows: `class`
class Slotted:
    __slots__ = ('x', 'y')

    def __init__(self, x):
        self.x = x


s = Slotted(1)
s.y = 2
print(s.x, s.y, Slotted.__slots__)
s.x += 5
print(s.x)
