# shows: conditional expressions
def size(n):
    return 'small' if n < 10 else 'medium' if n < 100 else 'large'


print([size(n) for n in (1, 10, 1000)])
x = None
print(x if x is not None else 'default', (1 if [] else 2) + 1, 1 / x if x else 'no division')
print([1, 2 if False else 3], {'a' if True else 'b': 1}, (lambda: 1 if 0 else 2)())
