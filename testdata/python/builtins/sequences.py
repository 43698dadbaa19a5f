# shows: `all`, `any`, `len`, `max`, `min`, `sum`, `reversed`, `enumerate`, `zip`
print(all([1, 'a']), all([]), all([1, 0]), any([0, '']), any([]), any(x > 1 for x in [1, 2]), len({'a': 1}), len('ab'))
print(max(3, 1, 2), min('b', 'a'), max([1, 5, 3], key=lambda x: -x), min([], default='none'), max({'a': 5, 'b': 1}), max('ab', 'b'))
print(sum([1, 2], 10), sum([0.1] * 3), sum([[1], [2]], []), list(reversed([1, 2])), list(enumerate('ab', 1)))
print(list(zip([1, 2, 3], 'ab')), list(zip()), dict(enumerate('xy')), [x for x in zip([1], [2], [3])])
for f in [lambda: max([]), lambda: sum(['a']), lambda: len(5), lambda: max(1, 'a'), lambda: reversed({1}), lambda: zip(5)]:
    try:
        f()
    except (ValueError, TypeError) as error:
        print(error)
