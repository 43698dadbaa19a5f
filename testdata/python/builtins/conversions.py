# shows: `int` of any size, `str`, `list`, `dict`, `set`, `tuple`, `float`
print(int('7') + float('0.5'), str(7) + 'a', list({'a': 1}), tuple([1]), dict(a=1), sorted(set([1, 1])), list(range(3)), bool('x'))
print(list(map(int, '1 2 3'.split())), dict([['k', 'v']]), str([1, {'a': (None, 2.50)}]), list('ab') + list((1,)), int(2.0) == 2.0)
print(str({'a': [1, 'x']}), str((1,)), str({1}), str(range(3)), str(b'a'), str(ValueError('x')), '{}'.format([]), str(type(5)))
