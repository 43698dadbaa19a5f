# shows: `tuple`
t = 1, 'a', [2]
t[2].append(3)
print(t, (), (1,), t + (4,), t[:2] * 2, t[-1], len(t), 1 in t, t.index('a'), t.count(1))
print((1, 2) < (1, 3), (1, 2) == [1, 2], tuple([1]), tuple('ab'), (1, 2)[::-1], tuple())
same = t
same += (5,)
print(len(t), len(same), sorted([(2, 'a'), (1, 'b')]), max((1, 5), (2, 0)), ((1, 2), 3)[0][1])
for f in [lambda: t.__setitem__, lambda: t[10], lambda: t.index(99), lambda: t + [1], lambda: {(1, []): 0}]:
    try:
        f()
    except (AttributeError, IndexError, ValueError, TypeError) as error:
        print(error)
try:
    t[0] = 5
except TypeError as error:
    print(error)
