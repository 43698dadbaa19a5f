# shows: `list`
a = [1, 2, 3, 4]
a[1:3] = [9] * 3
a += [5]
a *= 1
del a[0]
print(a, 9 in a, a[-1])
nested = [[0] * 2] * 2
nested[0][0] = 1
print(nested)
own = []
own.append(own)
print(own, len(own))
b = a[:]
b.append('b')
print(a, b)
queue = list(range(5))
while len(queue) > 1:
    queue.append(queue.pop(0) + queue.pop(0))
print(queue)
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)), [list(row) for row in zip(*matrix[::-1])], sum(matrix, []))
