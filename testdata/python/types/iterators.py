# shows: `iter`, `next`
it = iter([1, 2, 3])
print(next(it), list(it), list(it), next(it, 'end'))
it = iter('abc')
print(list(zip(it, it)), iter(it) is it)
pairs = zip([1, 2], 'ab')
print(next(pairs), list(pairs), list(pairs))
m = map(str, [1, 2])
print('1' in m, list(m))
e = enumerate('ab', 5)
print(next(e), dict(e))
values = [3, 2, 1, 0, 9]
print(list(iter(lambda: values.pop(0), 0)), values)
grow = [1]
for x in grow:
    if len(grow) < 5:
        grow.append(x * 2)
print(grow)
