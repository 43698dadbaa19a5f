# shows: `*rest`
first, *rest = [1, 2, 3]
print(first, rest)
*start, last = 'abc'
print(start, last)
a, *b, c = range(2)
print(a, b, c)
(x, *y), *z = [(1, 2, 3), 4, 5]
print(x, y, z)
for head, *tail in [(1,), (2, 3, 4)]:
    print(head, tail)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
holder = {}
holder['x'], *holder['rest'] = 5, 6, 7
print(holder)
