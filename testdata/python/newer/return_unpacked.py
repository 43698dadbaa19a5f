# python: 3.8
# shows: unparenthesised tuples with stars
def f(rest):
    return 1, *rest


def g(rest):
    yield 0, *rest


print(f([2, 3]), list(g('ab')))
