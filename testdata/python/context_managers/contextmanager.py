# shows: `contextmanager`
from contextlib import contextmanager


@contextmanager
def tag(name, **options):
    print('<%s>' % name, options)
    try:
        yield name.upper()
    except ValueError as error:
        print('caught', error)
    finally:
        print('</%s>' % name)


with tag('a', x=1) as a:
    print(a)
with tag('b'):
    raise ValueError('inside')
try:
    with tag('c'):
        raise KeyError('k')
except KeyError as error:
    print('outside', error)


@tag('decorated')
def f():
    return 'result'


print(f())
with tag('outer'), tag('inner') as inner:
    print(inner)
