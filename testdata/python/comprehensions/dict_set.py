# shows: comprehensions
print({k: v for k, v in zip('abc', range(3))}, {k: k for k in [1, 2, 1]})
print(sorted({x % 3 for x in range(10)}), {v: k for k, v in {'a': 1, 'b': 2}.items()})
print({x: {y: x * y for y in range(2)} for x in range(2)})
print({k.upper(): v for k, v in {'a': 1, 'b': None}.items() if v is not None})
