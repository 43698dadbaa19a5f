# shows: displays with `*` and `**`
a, b = [1, 2], {'x': 1, 'y': 2}
print([*a, 3, *'bc'], (*a, *a), [*b], {*a, 1, 2} == {1, 2}, {**b, 'y': 5, 'z': 6}, {'y': 0, **b})
print([*range(3), *[]], (*(),), {**{}}, [*{'k': 0}.items()])
t = 1, *a, 2
print(t, (1,), (), [], {}, [[], [[]]], {'a': {'b': ()}})
try:
    [*5]
except TypeError as error:
    print(error)
try:
    {**[1]}
except TypeError as error:
    print(error)
