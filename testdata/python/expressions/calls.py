# shows: calls with `*args` and `**kwargs`
def f(*args, **kwargs):
    return args, kwargs


print(f(1, *[2, 3], 4, *'ab', x=1, **{'y': 2}, **dict(z=3)))
print(f(*range(3)), f(*{'k': 1}), f(**{}), f(*[], *()))


def g(a, b=2, *, c):
    return a, b, c


print(g(*[1], c=3), g(**{'a': 1, 'c': 2, 'b': 0}), g(c=1, *[5, 6]))
for call in [lambda: g(1), lambda: g(1, 2, 3, c=4), lambda: g(1, a=2, c=3), lambda: g(1, c=1, **{'c': 2}),
             lambda: g(1, c=2, d=3), lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: g()]:
    try:
        print(call())
    except TypeError as error:
        print(error)
