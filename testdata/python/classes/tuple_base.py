# shows: subclasses of built-in types, `dict`, `list`, `str`, `tuple`, exceptions
class Pair(tuple):
    def swapped(self):
        return Pair((self[1], self[0]))


p = Pair((1, 2))
a, b = p
print(p, p.swapped(), a, b, p == (1, 2), len(p), isinstance(p, tuple), type(p.swapped()) is Pair)


class Grades(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.changes = 0

    def __setitem__(self, key, value):
        self.changes += 1
        super().__setitem__(key, value * 2)


g = Grades({'x': 1}, y=2)
g['z'] = 5
g.update(w=1)
print(g, g.changes)
