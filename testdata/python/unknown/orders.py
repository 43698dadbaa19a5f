# shows: elements whose order is not known
import collections

names = {'load', 'clean', 'report'}
rows = [('a', 1), ('b', 1), ('c', 2)]

# What does not ask for the order is known.
print(sorted(name.upper() for name in names), sorted([n for n in names if n != 'load']))
print(sorted(map(str.title, names)), sorted(filter(lambda n: n > 'd', names)), sorted(list(names)))
print(sorted({n[0] for n in names}), sorted({n: len(n) for n in names}.items()), len([n for n in names]))
print(any(n == 'load' for n in names), all(n for n in names), sum(len(n) for n in names), max(n for n in names))
print(min(names, key=len), min(names, key=lambda n: n[-1]), sorted(names, key=lambda n: n[::-1]))
print(sorted((n, i) for n in names for i in range(2)))
print(sorted(dict.fromkeys(names, 0)), sorted(collections.Counter(n[0] for n in names).items()))
print(sorted([n for n in names] + ['x']), sorted([*names, 'y']), 'load' in [n for n in names], 'x' in list(names))
print(sorted(dict((n, 1) for n in names)), sorted(x for x in (y + '!' for y in names)), len({*names, 'z'}))

listed = [n for n in names]
listed.append('x')
listed.remove('load')
listed += ['w']
print(len(listed), bool(listed), listed.count('x'), sorted(listed))
copied = list(listed)
listed.sort()
print(listed, len(copied))

sizes = {n: len(n) for n in names}
sizes['load'] += 1
sizes['extra'] = 0
print(sizes['load'], sizes.get('clean'), sizes.get('none', 7), 'report' in sizes, len(sizes), sorted(sizes.values()))
del sizes['extra']
print(sizes.pop('clean', None), sorted(sizes), sorted(sizes.items()))
try:
    sizes['extra']
except KeyError as error:
    print('KeyError', error)

# What asks for it is not.
print(list(names))  # unknown
print([n for n in names][0])  # unknown
print(next(n for n in names))  # unknown
print(','.join(n for n in names))  # unknown
print({n: 1 for n in names})  # unknown
print(sorted(names, key=lambda n: 0))  # unknown
print(max(names, key=lambda n: 0))  # unknown
print(sum([0.1, 0.2, 0.7][i] for i in {0, 1, 2}))  # unknown
print({n[0:0]: n for n in names})  # unknown
print(dict((n[0:0], n) for n in names))  # unknown
print(list(enumerate(names)))  # unknown
print(list(zip(names, 'abc')))  # unknown
print([n for n in names] == ['load', 'clean', 'report'])  # unknown
print(sorted({frozenset('a'), frozenset('ab'), frozenset('c')}))  # unknown
print(len({repr(x) for x in names}))
halves = {n: [1, True, 1.0][i] for n, i in {'p': 0, 'q': 1, 'r': 2}.items()}
print({halves[n] for n in set(halves)})  # unknown
print({(halves[n], 1) for n in set(halves)})  # unknown

# What is left behind shows the order.
log = []


def noted(name):
    log.append(name)
    return name


print(sorted(noted(n) for n in names))  # unknown
print(log)  # unknown
seen = []
print(len(sorted(map(lambda n: seen.append(n) or n, names))))  # unknown
print(seen)  # unknown
first = []
found = sorted(names, key=lambda n: first.append(n) or n)
print(first)  # unknown


class Numbered:
    count = 0

    def __init__(self, name):
        Numbered.count += 1
        self.name, self.number = name, Numbered.count


print(sorted(Numbered(n).number for n in names))  # unknown
print(Numbered.count)  # unknown
made = [[n] for n in names]
made[0].append('!')
print(sorted(made))  # unknown
marks = [n for n in names]
marks[0] = 'changed'
print(sorted(marks))  # unknown
popped = [n for n in names]
popped.pop()
print(len(popped))  # unknown
turned = (n for n in names)
next(turned)
print(sorted(turned))  # unknown
begun = (n for n in names)
print(any(n == 'load' for n in begun), 'end')
print(sorted(begun))  # unknown
spread = (n for n in names)
print(sorted(spread), sorted(spread))

# Textbook: jobs in the order of what they need.
needs = {'clean': {'load'}, 'report': {'clean', 'load'}, 'mail': {'report'}, 'load': set()}
waiting = set(needs)
order = []
while waiting:
    ready = sorted(n for n in waiting if not needs[n] & waiting)
    order.extend(ready)
    waiting -= set(ready)
print(order)
left = {n: len(needs[n]) for n in set(needs)}
queue = sorted(n for n in left if left[n] == 0)
done = []
while queue:
    one = queue.pop(0)
    done.append(one)
    for other in sorted(n for n in needs if one in needs[n]):
        left[other] -= 1
        if left[other] == 0:
            queue.append(other)
print(done, sorted(left.items()))
