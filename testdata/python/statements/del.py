# shows: `del`
x = 1
del x
try:
    x
except NameError:
    print('gone')
items = [0, 1, 2, 3, 4, 5]
del items[0], items[-1]
print(items)
del items[1:3]
print(items)
numbers = list(range(10))
del numbers[::3]
print(numbers)
d = {'a': 1, 'b': 2}
del d['a']
print(d)
try:
    del d['zz']
except KeyError as error:
    print(repr(error))


class A:
    pass


a = A()
a.x = 1
del a.x
print(hasattr(a, 'x'))
