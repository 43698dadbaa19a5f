# shows: unpacking
a, b = 1, 2
a, b = b, a
print(a, b)
(c, d), [e, (f,)] = [3, 4], (5, [6])
print(c, d, e, f)
for name, (low, high) in [('x', (1, 2)), ('y', (3, 4))]:
    print(name, low, high)
k, v = {'k': 1, 'v': 2}
print(k, v)
p, q, r = 'xyz'
print(p, q, r)
for values in [(1,), (1, 2, 3), 5]:
    try:
        a, b = values
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
