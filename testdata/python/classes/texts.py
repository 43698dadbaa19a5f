# shows: texts
class Both:
    def __str__(self):
        return 'str'

    def __repr__(self):
        return 'repr'

    def __format__(self, spec):
        return 'format:' + spec


class OnlyRepr:
    def __repr__(self):
        return 'only'


class Bad:
    def __str__(self):
        return 5


b, r = Both(), OnlyRepr()
print(b, [b], {'k': b}, (b,), str(b), repr(b), '%s %r' % (b, b), '{} {!r} {:>3}'.format(b, b, b), f'{b} {b!s} {b:x}')
print(r, str(r), '{:>6}|'.format(str(r)), '%s' % r, f'{r}', format(r))
print(str([r, [b]]), ','.join([str(b)]), b.__str__())
try:
    str(Bad())
except TypeError as error:
    print(error)
try:
    '{:>6}'.format(r)
except TypeError as error:
    print(error)
