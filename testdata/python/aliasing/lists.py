# shows: aliasing
a = [1, [2]]
b = a
c = a[:]
d = list(a)
e = a + []
b.append(3)
c[1].append('deep')
print(a, b, c, d, e, a is b, a == c, a[1] is c[1])
a += [4]
print(b)
a = a + [5]
print(b, a)
rows = [[]] * 3
rows[0].append(1)
print(rows)
rows = [[] for _ in range(3)]
rows[0].append(1)
print(rows)
pair = (a, a)
pair[0].append('x')
print(pair[1][-1], pair[0] is pair[1])
