# shows: subscripts
items = [10, 20, 30]
print(items[0], items[-1], items[True], 'abc'[1], (1, 2)[-2], {'k': {'l': [5]}}['k']['l'][0], range(10)[3], b'ab'[0])
items[1] = 'x'
items[-1] = 'y'
print(items)
matrix = [[0] * 3 for _ in range(2)]
matrix[1][2] = 5
print(matrix)
table = {(1, 2): 'pair'}
print(table[1, 2])
for f in [lambda: items[3], lambda: items['a'], lambda: {}['k'], lambda: 'a'[5], lambda: (1,)[1], lambda: 5[0]]:
    try:
        f()
    except (LookupError, TypeError) as error:
        print(type(error).__name__, error)
