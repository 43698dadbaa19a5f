# shows: texts
class Bad:
    def __repr__(self):
        raise ValueError('no repr')
class BadStr:
    def __str__(self):
        raise KeyError('no str')
class BadFormat:
    def __format__(self, spec):
        raise LookupError('no format ' + spec)
class Number:
    def __repr__(self):
        return 5
class Note:
    def __init__(self, *items):
        self.items = list(items)
    def __repr__(self):
        return 'Note(%r)' % self.items
def attempt(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)
b = Bad()
attempt('repr', lambda: repr(b))
attempt('str', lambda: str(b))
attempt('list', lambda: repr([1, b]))
attempt('dict', lambda: str({'a': b}))
attempt('tuple', lambda: '%r' % ((b,),))
attempt('percent', lambda: '%s' % b)
attempt('ascii', lambda: ascii(b))
attempt('percent a', lambda: '%a' % b)
attempt('f', lambda: f'{b}')
attempt('f r', lambda: f'{b!r}')
attempt('f s', lambda: f'{b!s:>4}')
attempt('format', lambda: '{0}'.format(b))
attempt('format r', lambda: '{0!r}'.format(b))
attempt('join', lambda: ''.join(map(str, [b])))
attempt('print', lambda: print(b))
attempt('print list', lambda: print([b]))
attempt('keys', lambda: repr({1: b}.values()))
attempt('set', lambda: repr({b}))
attempt('frozenset', lambda: repr(frozenset([b])))
attempt('exception', lambda: repr(ValueError(b)))
attempt('exception str', lambda: str(ValueError(b)))
attempt('exception two', lambda: str(ValueError(b, 1)))
attempt('key error', lambda: str(KeyError(b)))
attempt('bad str', lambda: str(BadStr()))
attempt('bad format', lambda: format(BadFormat(), 'x'))
attempt('bad format f', lambda: f'{BadFormat():>3}')
attempt('number', lambda: repr(Number()))
attempt('number str', lambda: str(Number()))
attempt('number in', lambda: str([Number()]))
n = Note(1)
n.items.append(n.items)
attempt('inside', lambda: repr(n))
m = Note(1)
l = [m]
m.items = l
attempt('round', lambda: repr(m))
attempt('round', lambda: repr(l))
deep = Note(Note(Note('x'), {'a': Note()}))
attempt('deep', lambda: deep)
d = {}
d['d'] = d
attempt('dict', lambda: d)
class L(list): pass
x = L([1])
x.append(x)
attempt('L', lambda: x)
e = ValueError(1, 2)
attempt('e', lambda: repr(e))
attempt('remove', lambda: [1].remove(b))
