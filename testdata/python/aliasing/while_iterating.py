# shows: aliasing
items = [1, 2, 3, 4]
for x in items:
    if x % 2:
        items.remove(x)
print(items)
d = {'a': 1, 'b': 2}
for k in list(d):
    if k == 'a':
        del d[k]
print(d)
a = [1, 2]
a.extend(a)
print(a)
b = a
a[:] = []
print(b)
c = [1, 2, 3]
c[1:2] = c
print(c)
s = [0, 1]
i = 0
i = s[i] = 1
print(s, i)
