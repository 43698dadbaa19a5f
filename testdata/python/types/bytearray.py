# shows: `bytearray`
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(isinstance('a', (int, float, complex)), isinstance(1, complex), isinstance(b'a', (bytearray, memoryview)))
b = bytearray(b'abc')
print(b, len(b), b[0], b[-1], b[1:], list(b), bytes(b), str(b), repr(b), type(b).__name__, type(b[1:]).__name__)
c = b
b += b'de'
b.append(102)
b[0] = 65
b.extend([1, 2])
b.extend(b'xy')
b.insert(0, 90)
print(b, c is b, b.pop(), b.pop(0), b)
b.remove(1)
b.reverse()
print(b, b.upper(), b.split(b'c'), b.partition(b'c'), b.find(b'c'), b.count(b'd'), b'c' in b, 99 in b, bytearray(b'c') in b'abc')
print(b == bytes(b), bytes(b) == b, b == bytearray(b), b != b'', b < b'\xff', b'a' + bytearray(b'b'), bytearray(b'a') + b'b', type(b'a' + bytearray(b'b')).__name__)
del b[0]
b[1:3] = b'QQQ'
b[0:0] = [7]
print(b, b * 2, 2 * b, b'-'.join([bytearray(b'a'), b'b']), bytearray(b'-').join([b'a', bytearray(b'c')]))
print(bytearray(3), bytearray([1, 2]), bytearray('äb', 'utf-8'), bytearray(), bytearray.fromhex('00ff'), bytearray(b'q').hex(), bytearray(range(3)))
print(isinstance(b, bytes), isinstance(b, bytearray), isinstance(b, (bytes, bytearray)), bool(bytearray()), bytearray(b'x').decode())
for f in [lambda: bytearray('abc'), lambda: bytearray([256]), lambda: bytearray([-1]), lambda: b.append(256), lambda: b.append('a'), lambda: b[99], lambda: bytearray().pop(), lambda: b.__setitem__(99, 1),
          lambda: {b: 1}, lambda: b + 'a', lambda: b.remove(250), lambda: bytearray(None), lambda: bytearray(1.5), lambda: b['a'], lambda: bytearray(-1), lambda: b.extend('abc'), lambda: b.startswith(b'\x07'), lambda: b.index(b'nope')]:
    attempt(f)
copy = b.copy()
copy.clear()
print(copy, b, b.startswith(bytearray(b'\x07')), b'abc'.replace(bytearray(b'b'), bytearray(b'd')), [x for x in bytearray(b'ab')], sorted(bytearray(b'ba')), max(bytearray(b'ba')))
print('%r %s' % (bytearray(b'a'), bytearray(b'b')), '{}'.format(bytearray(b'c')), bytearray(b'%d') % 5)
class Mine(bytearray):
    pass
m = Mine(b'a')
m.append(98)
print(m, len(m), isinstance(m, bytearray), m == b'ab')
import copy as cp
d = cp.copy(b); d.append(1)
print(len(d) - len(b), cp.deepcopy(b) == b)
