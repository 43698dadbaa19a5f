"""Templates with one field, and with nearly one."""
import enum

from showing import attempt, show


class Name(str):
    def __str__(self):
        return 'shown'


class Plain(str):
    pass


class Number(int):
    def __str__(self):
        return 'number'

    def __repr__(self):
        return 'repr'


class Formatted(str):
    def __format__(self, spec):
        return '<' + spec + '>'


class Kind(str, enum.Enum):
    A = 'a'


class Level(enum.IntEnum):
    LOW = 1


class Other(str):
    def __mod__(self, other):
        return 'mod'

    def __rmod__(self, other):
        return 'rmod'


class Int(int):
    def __rmod__(self, other):
        return 'rmod'


VALUES = [1, -1, True, False, None, 'x', '', 'a%sb', '{}', 'é', 1.0, 1.5, float('inf'), float('nan'), b'x', (), (1,), ('x',),
          (1, 2), ((1,),), [], [1], {}, {'a': 1}, {'x': 2}, {1: 2}, set(), range(2), Name('n'), Plain('p'), Number(3), Formatted('f'), Kind.A,
          Level.LOW, Other('o'), Int(5), int, ValueError('v')]
TEMPLATES = ['%s', '%d', '%i', '%r', '%a', '%c', '%x', '%f', '%u', '%%', '%', '%%s', '%s%%', '%%%s', '%s %', '%s%d', 'a%sb', 'a%db', '', 'none',
             '%(x)s', '%()s', '%(a)d', '%5s', '%-5s|', '%05d', '%.1s', '%.3d', '%*d', '%ls', '%5%', '%s' * 2, '%z', 'é%sé', '%(x)s %s', '% d',
             '%+d', '%#x', '{}%s{}', '%s\n', '%ld', '%hs']
BRACED = ['{}', '{0}', 'a{}b', '{{}}', '{{{}}}', '{{}', '{}}', '{', '}', '{}{{', '}}{}', '{{{}', '{}{}', '{!r}', '{!s}', '{!a}', '{!x}', '{!}', '{:}',
          '{:5}|', '{:>5}', '{:d}', '{:s}', '{x}', '{0}{0}', '{1}', '{:{}}', '{:{0}}', '{ }', '{0!r:>9}',
          '', 'none', 'é{}é', '{}\n', '{-1}', '{00}', '{a.b}', '%s{}', '{:%Y}', '{:,}', '{:05}']
for n, template in enumerate(TEMPLATES):
    for m, value in enumerate(VALUES):
        attempt('percent {} {}'.format(n, m), lambda: template % value)
for n, template in enumerate(BRACED):
    for m, value in enumerate(VALUES):
        attempt('format {} {}'.format(n, m), lambda: template.format(value))
    attempt('format none {}'.format(n), lambda: template.format())
    attempt('format two {}'.format(n), lambda: template.format(1, 'b'))
    attempt('format named {}'.format(n), lambda: template.format(x=1))
    attempt('format one and named {}'.format(n), lambda: template.format('p', x=1))
    attempt('format spread {}'.format(n), lambda: template.format(*['q'], **{'x': 3}))
for m, value in enumerate(VALUES):
    attempt('f {}'.format(m), lambda: f'a{value}b')
    attempt('f r {}'.format(m), lambda: f'{value!r}')
    attempt('f s {}'.format(m), lambda: f'{value!s}')
    attempt('f spec {}'.format(m), lambda: f'{value:>5}')
    attempt('f two {}'.format(m), lambda: f'{value}{value!s}{{}}')
    attempt('str {}'.format(m), lambda: str(value))
    attempt('tuple {}'.format(m), lambda: '%s' % (value,))
    attempt('tuple d {}'.format(m), lambda: '%d' % (value,))
    attempt('tuple of two {}'.format(m), lambda: '%s %d' % (value, value))
    attempt('bytes d {}'.format(m), lambda: b'%d' % value)
    attempt('left o {}'.format(m), lambda: Other('%s') % value)
    attempt('left plain {}'.format(m), lambda: Plain('%s') % value)
    attempt('left name {}'.format(m), lambda: Name('{}').format(value))


def augmented(template, value):
    template %= value
    return template


show('augmented', [augmented('%s', 1), augmented('%d', True), augmented('%s', 'x'), augmented(7, 4)])
show('class of it', [type('%s' % Plain('p')).__name__, type('{}'.format(Plain('p'))).__name__, type(Plain('%s') % 'x').__name__])
