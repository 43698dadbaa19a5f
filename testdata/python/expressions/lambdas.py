# shows: lambdas
add = lambda a, b=10, *c, d=0, **e: (a + b + sum(c) + d, e)
print(add(1), add(1, 2, 3, 4, d=5, x=6))
print((lambda: None)(), (lambda x: lambda y: (x, y))(1)(2))
print(sorted(['bb', 'a', 'ccc'], key=lambda s: -len(s)))
functions = [lambda i=i: i for i in range(3)]
late = [lambda: i for i in range(3)]
print([f() for f in functions], [f() for f in late])
print(add.__name__)
