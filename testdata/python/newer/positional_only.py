# python: 3.8
# shows: positional-only parameters
def f(a, b=2, /, c=3, *, d=4, **rest):
    return a, b, c, d, rest


print(f(1), f(1, 5, 6, d=7), f(1, c=9, a='in rest', b='too'))
g = lambda x, /, y: (x, y)
print(g(1, y=2))
for call in [lambda: f(), lambda: g(1)]:
    try:
        call()
    except TypeError as error:
        print(error)
