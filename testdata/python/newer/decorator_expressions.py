# python: 3.9
# shows: any expression as a decorator
table = {'twice': lambda f: lambda x: f(f(x))}


@table['twice']
def add(x):
    return x + 1


@(lambda f: 'replaced')
def other():
    pass


print(add(1), other)
