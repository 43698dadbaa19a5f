# shows: `try`/`except`/`else`/`finally`
def f(kind):
    for i in range(3):
        try:
            if kind == 'return':
                return 'returned'
            if kind == 'break':
                break
            if kind == 'raise':
                raise ValueError(kind)
        except ValueError:
            return 'handled'
        else:
            print('else', i)
        finally:
            print('finally', kind, i)
            if kind == 'swallow':
                return 'swallowed'
    return 'end'


print(f('return'), f('break'), f('raise'), f('swallow'), f('none'))


def override():
    while True:
        try:
            return 1
        finally:
            break
    return 2


def lost():
    try:
        1 / 0
    finally:
        return 'lost'


print(override(), lost())
