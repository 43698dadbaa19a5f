from showing import attempt, show

a = [1]
b = a
b.append(2)
show('same list', (a, a is b, a == [1, 2], a is [1, 2]))
c = a[:]
c.append(3)
show('copy', (a, c))
d = {'x': a}
d['x'].append('d')
show('in a dict', a)
nested = [[1], [2]]
shallow = list(nested)
shallow[0].append('s')
shallow.append('own')
show('shallow', (nested, shallow))
t = (a, a)
t[0].append('t')
show('in a tuple', t)


def change(items):
    items.append('changed')
    items = []
    items.append('lost')


change(a)
show('argument', a)


class Box:
    def __init__(self, items):
        self.items = items


one = Box(a)
two = Box(one.items)
two.items.append('box')
show('attributes', (a, one.items is two.items))
x = y = 5
x += 1
show('numbers', (x, y))
s = r = 'a'
s += 'b'
show('strings', (s, r))
grid = [[0] * 3] * 2
grid[0][1] = 5
show('repeated', grid)
keys = dict.fromkeys('ab', [])
keys['a'].append(1)
show('fromkeys', keys)
first = [1, 2]
second = first
first = first + [3]
show('rebound', (first, second))
third = second
third += [4]
show('extended', second)
loop = []
loop.append(loop)
show('contains itself', loop[0] is loop)
show('identity', (None is None, [] is [], () == (), (a is not c), {} is {}))
config = {'a': {'b': 1}}
inner = config['a']
inner['b'] = 2
inner = {}
show('inner', config)
defaults = {'n': []}
merged = {**defaults}
merged['n'].append(1)
show('merged', defaults)
queue = [a, a]
queue[0] = 'replaced'
show('replaced', (queue[1] is a))
values = [1, 2, 3]
for v in values:
    v += 10
show('loop variable', values)
f = g = set()
f.add(1)
show('sets', g)
del a
show('deleted name', b[:2])
frozen = ([],)
frozen[0].append(1)
show('frozen outside', frozen)
table = [{'n': i} for i in range(2)]
again = [row for row in table]
again[0]['n'] = 'x'
show('rows', table)
import copy
deep = copy.deepcopy(nested)
deep[0].append('deep')
show('deepcopy', (nested, deep))
flat = copy.copy(nested)
show('copy module', (flat == nested, flat is nested, flat[0] is nested[0]))
