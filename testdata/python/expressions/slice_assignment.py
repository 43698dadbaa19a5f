# shows: slices
items = list(range(6))
items[1:3] = ['a', 'b', 'c']
print(items)
items[:0] = [-1]
items[len(items):] = 'xy'
print(items)
items[2:5] = []
print(items)
items[::2] = [0] * len(items[::2])
print(items)
items[-2:] = (n for n in range(3))
print(items)
same = items
items[:] = items[::-1]
print(same, same is items)
try:
    items[::2] = [1]
except ValueError as error:
    print(error)
try:
    items[0:1] = 5
except TypeError as error:
    print(error)
