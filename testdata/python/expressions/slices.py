# shows: slices
items = list(range(10))
print(items[2:5], items[:3], items[7:], items[-3:], items[:-7], items[::3], items[::-1])
print(items[8:2:-2], items[100:], items[-100:2], items[5:2], items[:][0:0])
print('abcdef'[1:4], 'abcdef'[::-2], (1, 2, 3)[1:], range(10)[2:8:3], b'abc'[1:])
start, stop = 1, None
print(items[start:stop:4], items[slice(2, 4)], slice(1, 2, 3))
try:
    items[::0]
except ValueError as error:
    print(error)
try:
    items['a':]
except TypeError as error:
    print(error)
