from showing import attempt, show


def search(items, wanted):
    for item in items:
        if item == wanted:
            result = 'found'
            break
    else:
        result = 'missing'
    return result


show('for else', (search([1, 2], 2), search([1, 2], 3), search([], 1)))


def countdown(n):
    steps = []
    while n > 0:
        n -= 1
        if n == 3:
            continue
        if n == 1:
            break
        steps.append(n)
    else:
        steps.append('else')
    return steps


show('while', (countdown(6), countdown(0), countdown(1)))
pairs = []
for i in range(3):
    for j in range(3):
        if j == i:
            break
        pairs.append((i, j))
    else:
        pairs.append('all')
show('nested', pairs)
show('ranges', (list(range(3)), list(range(1, 4)), list(range(0, 10, 3)), list(range(5, 0, -2)), list(range(0)), list(range(3, 1)), list(range(-2, 2))))
show('range values', (len(range(0, 10, 3)), 9 in range(0, 10, 3), 10 in range(10), range(10)[3], range(10)[2:5], range(3) == range(0, 3, 1), range(0) == range(1, 1), 2.0 in range(3), 'a' in range(3), range(1, 10, 3).stop, bool(range(0)), range(5).index(3), range(5).count(9), sum(range(101)), range(10)[::-2]))
attempt('range zero', lambda: range(0, 1, 0))
attempt('range text', lambda: range('3'))
attempt('range four', lambda: range(1, 2, 3, 4))
i = 'before'
for i in []:
    pass
show('empty loop', i)
for i in range(3):
    i = i * 10
show('changed variable', i)
for index, (a, b) in enumerate([(1, 2), (3, 4)]):
    pass
show('targets', (index, a, b))
record = {}
for record['key'] in range(3):
    pass
show('item target', record)
for first, *rest in [(1, 2, 3), (4,)]:
    pass
show('star target', (first, rest))
total = 0
for x in (1, 2, 3):
    total += x
else:
    total *= 10
show('total', total)
n = 0
while True:
    n += 1
    if n > 5:
        break
show('break', n)
letters = ''
for c in 'héy':
    letters = c + letters
show('letters', letters)
keys = []
for key in {'b': 1, 'a': 2}:
    keys.append(key)
show('dict', keys)


def returns():
    for i in range(10):
        for j in range(10):
            if i * j == 42:
                return i, j


show('returns', returns())
matrix = [[1, 2], [3, 4]]
show('transpose', [list(row) for row in zip(*matrix)])
flat = []
for row in matrix:
    flat += row
show('flat', flat)
stack = [1, [2, [3, 4]], 5]
flat = []
while stack:
    item = stack.pop()
    if isinstance(item, list):
        stack.extend(item)
    else:
        flat.append(item)
show('stack', flat)
a, b = 48, 18
while b:
    a, b = b, a % b
show('gcd', a)
primes = [n for n in range(2, 30) if all(n % p for p in range(2, int(n ** 0.5) + 1))]
show('primes', primes)
words = 'the cat the dog'.split()
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
show('counts', counts)
show('sorted counts', sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
parity = []
for n in range(4):
    if n % 2:
        parity.append('odd')
    elif n == 0:
        parity.append('zero')
    else:
        parity.append('even')
show('elif', parity)
iterator = iter(range(6))
taken = []
for n in iterator:
    taken.append((n, next(iterator, None)))
show('two at a time', taken)
iterator = iter([1, 2, 3, 4])
for n in iterator:
    if n == 2:
        break
show('left in iterator', list(iterator))
show('while condition', [x for x in iter(lambda: [1].pop(), 2)][:0] if False else 'skipped')
ticks = [3, 2, 1, 0, 5]
show('iter with sentinel', list(iter(lambda: ticks.pop(0), 0)))
nothing = None
for nothing in ():
    pass
show('still', nothing)
squares = {}
for n in range(3):
    squares[n] = n ** 2
else:
    squares['done'] = True
show('squares', squares)
values = [1, 2, 3]
for i, v in enumerate(values):
    values[i] = v * 2
show('assigned in loop', values)
items = {'a': 1, 'b': 2}
for key in list(items):
    if items[key] == 1:
        del items[key]
show('deleted in loop', items)
