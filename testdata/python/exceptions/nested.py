# shows: `try`/`except`/`else`/`finally`
def level(n):
    try:
        if n == 0:
            raise ValueError('bottom')
        level(n - 1)
    except ValueError as error:
        if n % 2:
            raise ValueError('%s<%d' % (error, n))
        raise
    finally:
        print('leaving', n)


try:
    level(3)
except ValueError as error:
    print(error)
try:
    try:
        raise KeyError('a')
    finally:
        print('inner finally')
except KeyError:
    print('outer')
errors = []
for value in ['1', 'x', None, [], '2.5']:
    try:
        errors.append(int(value))
    except (TypeError, ValueError) as error:
        errors.append(str(error))
print(errors)
