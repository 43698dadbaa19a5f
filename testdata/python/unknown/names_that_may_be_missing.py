# shows: `os.environ.get('X', 'd')`, `os.getenv('X')`
import itertools
import os
import types

full = os.environ.get('FULL_RUN')
known = 2
if full:
    extra = 1
try:
    size = int(os.environ['SIZE'])
except (KeyError, ValueError):
    pass
print('known' in locals(), 'other' in locals(), locals()['known'], '%(known)s' % locals(), '{known}'.format(**locals()))
print('extra' in locals())  # unknown
print('extra' in locals().keys())  # unknown
print('size' in vars())  # unknown
print(locals().get('extra', 'none'))  # unknown
print([name for name in locals() if name == 'extra'])  # unknown
print('extra' in dict(locals()))  # unknown
print('extra' in locals().copy())  # unknown

space = types.SimpleNamespace(mine=1)
if full:
    space.yours = 2
print('mine' in vars(space), vars(space)['mine'])
print('yours' in vars(space))  # unknown
print(len(vars(space)))  # unknown
print(vars(space) == {'mine': 1})  # unknown
print('yours' in {**vars(space)})  # unknown


class Table:
    rows = 3


if full:
    Table.width = 4
print('rows' in vars(Table))  # unknown
print('width' in Table.__dict__)  # unknown

# How many there are is not known.
print(list(itertools.takewhile(lambda word: word != full, ['a', 'b'])))  # unknown
print(list(itertools.dropwhile(lambda word: word != full, ['a', 'b'])))  # unknown
print('%*d' % (len(full or ''), 3))  # unknown
