from enum import Enum, IntEnum

from showing import attempt, show


class Color(Enum):
    RED = 1


class Word(str, Enum):
    START = 'START'


class Level(IntEnum):
    LOW = 3


class Plain:
    def __str__(self):
        return 'plain'

    def __repr__(self):
        return 'Plain()'


class Own:
    def __format__(self, spec):
        return 'own<' + spec + '>'


x, name, width = 3.14159, 'Ada', 10
show('f-strings', (f'{x}', f'{x:.2f}', f'{name!r}', f'{name:>5}|', f'{width:{width}}|', f'{x:{width}.{2}f}|', f'{{}}', f'{name!s:^7}|', f'a' f'b{1}' 'c{}'))
show('expressions', (f'{1 + 2}', f'{[i for i in range(3)]}', f'{name[0]}', f"{ {'a': 1}['a'] }", f'{(lambda v: v * 2)(4)}', f'{name.upper()}', f'{x if x else 0}', f'{1 == 1}'))
show('nested', f'{f"{name}!":*^8}')
show('enums', (f'{Color.RED}', f'{Word.START}', f'{Level.LOW}', str(Color.RED), str(Word.START), str(Level.LOW), repr(Word.START), repr(Level.LOW)))
show('enum formats', ('{}'.format(Word.START), '{!s}'.format(Word.START), '{!r}'.format(Color.RED), '%s' % Word.START, '%s' % Level.LOW, '%d' % Level.LOW, f'{Word.START:>7}', f'{Level.LOW:03d}', f'{Word.START!s:>12}', '{:>10}'.format(Color.RED)))
show('enum join', ''.join([Word.START, '-', Word.START]))
show('objects', (f'{Plain()}', f'{Plain()!r}', '{}'.format(Plain()), '%s %r' % (Plain(), Plain()), str(Plain()), f'{Own():abc}', format(Own(), 'x'), f'{[Plain()]}', f'{Own()}'))
attempt('object spec', lambda: f'{Plain():>10}')
attempt('none spec', lambda: f'{None:>10}')
attempt('list spec', lambda: f'{[]:5}')
show('none', (f'{None}', '{}'.format(None), '%s' % None))
numbers = [0, 5, -5, 12345, 1234567, 0.0, -0.0, 1.5, -1234.5678, 1e20, 1e-7, 123456789.0]
for spec in ('', 'd', '5', '<5', '^7', '>7', '+', ' ', '05', ',', '_', 'x', '#x', 'X', 'o', '#o', 'b', '#b', '010,', 'c', 'e', '.2e', 'f', '.0f', '.3f', 'g', '.3g', '%', '.1%', 'n', '+.2f', '*^10', '=+8', '#.3g', '010.2f', ',.2f', '+,d', '_x', '#010x', 'E', 'G', '.10', '.3', '08.3f', 's', 'q', '5.'):
    for kind, group in (('ints', numbers[:5]), ('floats', numbers[5:])):
        attempt('{} {!r}'.format(kind, spec), lambda: [format(n, spec) for n in (group if spec != 'c' else [65])])
for spec in ('', 's', '5', '<5', '>5', '^5', '.2', '5.2', '*<6', '05', 'd', '=5', '+', '<', '10.1s|', ','):
    attempt('text {!r}'.format(spec), lambda: format('abc', spec))
show('bool specs', (format(True), format(True, 'd'), format(True, '5'), f'{True:>6}', f'{False:b}', '%d' % True, '%s' % True))
show('big specs', (f'{10 ** 20:,}', f'{2 ** 70:x}', f'{10 ** 20:e}', f'{-10 ** 20:+}', '%d' % 10 ** 2, '%d' % (10 ** 25)))
show('inf specs', (f'{float("inf"):5}', f'{float("-inf"):.2f}', f'{float("nan"):07.1f}', f'{float("inf"):F}', f'{float("inf"):%}', f'{float("inf"):+}'))
show('format', ('{} {}'.format(1, 2), '{0} {1} {0}'.format('a', 'b'), '{a} {b}'.format(a=1, b=2), '{0[1]}'.format([1, 2]), '{0[k]}'.format({'k': 1}), '{0.real}'.format(5), '{:>{w}}|'.format('a', w=4), '{!r:>5}'.format('a'), '{{}}'.format(), '{:{}}|'.format('x', 5), '{0:{1}}|'.format('x', 5), '{a[b][0]}'.format(a={'b': [7]}), '{!a}'.format('é')))
attempt('format missing', lambda: '{} {}'.format(1))
attempt('format key', lambda: '{a}'.format(b=1))
attempt('format mixed', lambda: '{} {0}'.format(1))
attempt('format mixed back', lambda: '{0} {}'.format(1))
attempt('format open', lambda: '{'.format(1))
attempt('format close', lambda: '}'.format(1))
attempt('format open end', lambda: 'a{b'.format(b=1))
attempt('format conversion', lambda: '{!x}'.format(1))
attempt('format extra', lambda: '{}'.format(1, 2))
attempt('format attribute', lambda: '{0.nope}'.format(1))
attempt('format item', lambda: '{0[5]}'.format([1]))
show('percent', ('%s' % 'a', '%s %s' % (1, 2), '%d' % 3, '%5d|' % 3, '%-5d|' % 3, '%05d' % 3, '%+d' % 3, '% d' % 3, '%x' % 255, '%#x' % 255, '%X' % 255, '%o' % 8, '%#o' % 8, '%e' % 1234.5, '%.2f' % 1.005, '%g' % 1e10, '%G' % 1e-10, '%c' % 'a', '%c' % 97, '%r' % 'a', '%a' % 'é', '%%', '%5s|' % 'a', '%-5s|' % 'a', '%.1s' % 'abc', '%d%%' % 5, '%i' % 3.9, '%d' % -3.9, '%.3d' % 5, '%5.1f|' % 2.25, '%s' % (1,), '%s' % [1, 2], '%s' % {'a': 1}, '%06.2f' % -1.5, '%.0f' % 2.5, '%+.1e' % 0.0))
show('percent mapping', ('%(a)s' % {'a': 1}, '%(a)d %(b)5.1f' % {'a': 1, 'b': 2.25}, '%(a)s %(a)r' % {'a': 'x'}, '%%(a)s' % {'a': 1}, '%(a)s' % {'a': (1, 2)}, 'no' % {'a': 1}))
show('percent star', ('%*d|' % (5, 3), '%-*d|' % (5, 3), '%.*f' % (2, 3.14159), '%*s' % (-4, 'a') + '|'))
attempt('percent few', lambda: '%s %s' % 1)
attempt('percent many', lambda: '%s' % (1, 2))
attempt('percent none', lambda: 'a' % 1)
attempt('percent text for d', lambda: '%d' % 'a')
attempt('percent text for f', lambda: '%f' % 'a')
attempt('percent float for x', lambda: '%x' % 1.5)
attempt('percent code', lambda: '%y' % 1)
attempt('percent end', lambda: '%' % 1)
attempt('percent key', lambda: '%(a)s' % {})
attempt('percent no mapping', lambda: '%(a)s' % 1)
attempt('percent list', lambda: '%s %s' % [1, 2])
attempt('percent char', lambda: '%c' % 'ab')
show('str of containers', (str([1, 'a', None, 1.0]), str((1,)), str({'a': [1]}), str(()), str({1}), str(set()), str(frozenset()), str(range(3)), str(range(1, 5, 2)), repr({'k': ('v',)}), str([True, b'x']), str({})))
loop = [1]
loop.append(loop)
show('loop', str(loop))
mapping = {}
mapping['self'] = mapping
show('loop in dict', str(mapping))
show('types', (str(int), str(type(None)), f'{str}', repr(ValueError), str(type([]))))
show('exceptions', (str(ValueError('a')), repr(ValueError('a')), str(ValueError()), repr(ValueError()), str(ValueError('a', 1)), repr(ValueError('a', 1)), str(KeyError('k')), f'{ValueError("x")}', repr(ValueError((1,))), '%s' % KeyError('k')))
show('formats of values', (format(5), format('a'), format(None), format([1]), format(1.0), format(1.5, '.3')))
