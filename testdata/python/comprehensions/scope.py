# shows: comprehensions
def outer(n):
    fs = [lambda: (i, n) for i in range(3)]
    return [f() for f in fs]


print(outer(7))
items = [1, 2]
print([items for items in items], items)
try:
    print([leaked for leaked in range(2)] and leaked)
except NameError as error:
    print(error)


class C:
    xs = [1, 2, 3]
    doubled = [x * 2 for x in xs]
    try:
        bad = [x + len(xs) for x in range(2)]
    except NameError as error:
        print(error)


print(C.doubled, hasattr(C, 'x'), hasattr(C, 'bad'))
