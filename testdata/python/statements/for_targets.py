# shows: `for`
for i in range(3):
    pass
print(i)
for i in []:
    print('never')
print(i)
d = {}
for d['k'], d['v'] in [('a', 1), ('b', 2)]:
    print(d)
for c in 'hé':
    print(c)
items = [1, 2, 3]
for item in items:
    if item < 10:
        items.append(item + 10)
print(items)
for key in {'x': 1, 'y': 2}:
    print(key)
for a, b in zip('ab', [1, 2]):
    print(a, b)
try:
    for x in 5:
        pass
except TypeError as error:
    print(error)
