# shows: items
class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        return self.cells.get(key, key)

    def __setitem__(self, key, value):
        self.cells[key] = value

    def __delitem__(self, key):
        del self.cells[key]

    def __contains__(self, key):
        return key in self.cells or key == 'anything'


g = Grid()
g[1, 2] = 'x'
g['k'] = 1
g['k'] += 5
print(g[1, 2], g['k'], 'k' in g, 'anything' in g, 0 not in g)
del g['k']
print('k' in g, g.cells)


class Letters:
    def __getitem__(self, i):
        return 'abc'[i]


print(list(Letters()), 'b' in Letters(), [x for x in Letters()], list(zip(Letters(), range(2))))
try:
    Letters()[0] = 1
except TypeError as error:
    print(error)
