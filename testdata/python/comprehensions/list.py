# shows: comprehensions
print([x * x for x in range(5)], [x for x in 'a,b'.split(',')])
print([(x, y) for x in range(3) for y in range(x) if x + y > 1])
print([x for x in range(20) if x % 2 if x % 3])
print([[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)])
print([a + b for a, b in zip('ab', 'cd')], [first for first, *_ in ['abc', 'xy']])
x = 'outer'
[x for x in range(3)]
print(x)
