# shows: `with`
class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('enter', self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print('exit', self.name, kind and kind.__name__, value)
        return self.swallow


with Managed('a') as a, Managed('b'):
    print(a)
with Managed('c', swallow=True):
    raise ValueError('swallowed')
try:
    with Managed('d'), Managed('e'):
        raise KeyError('k')
except KeyError as error:
    print('outside', error)


def leave():
    for i in range(2):
        with Managed('loop'):
            if i == 0:
                continue
            return 'returned'


print(leave())
with Managed('t') as (x):
    print(x)
try:
    with 5:
        pass
except AttributeError as error:
    print(error)
