# shows: `None`, `bool`
print(True, False, None, True + 1, True == 1, True is True, isinstance(True, int), bool('False'), bool(0.0), bool([]))
print(type(None).__name__, type(True).__name__, not None, None == False, [True, None], str(None), repr(True), {True: 1}[1])
print(sum([True, True, False]), 'ab'[True], True & False, True ^ True, ~True, -True, int(True), '%d' % True, f'{True:d}')
for value in [0, 1, '', ' ', [], [0], {}, (), (None,), None, 0.0, 0.1, set(), range(0), range(1), b'', b'0']:
    print(bool(value), end=' ')
print()
