# shows: `range`
r = range(2, 10, 3)
print(r, list(r), len(r), r[1], r[-1], r[:2], 5 in r, 6 in r, r.start, r.stop, r.step, r.index(8), r.count(5))
print(list(range(5, 0, -2)), list(range(0)), list(reversed(range(3))), range(3) == range(0, 3, 1), range(0) == range(5, 5))
print(sum(range(101)), max(range(5)), bool(range(0)), tuple(range(-2, 2)), len(range(10 ** 15)), range(10)[::2])
for f in [lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(3)[5], lambda: range()]:
    try:
        f()
    except (ValueError, TypeError, IndexError) as error:
        print(error)
