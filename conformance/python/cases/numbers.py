from showing import attempt, show

for i, (a, b) in enumerate([(7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (6, 3), (7.5, 2), (-7.5, 2), (7.5, -2), (-0.0, 3)]):
    show('floor {}'.format(i), (a // b, a % b, divmod(a, b)))
    show('true {}'.format(i), a / b)
for i, (a, b) in enumerate([(1, 0), (1.0, 0), (0, 0.0)]):
    attempt('zero floor {}'.format(i), lambda: a // b)
    attempt('zero mod {}'.format(i), lambda: a % b)
    attempt('zero true {}'.format(i), lambda: a / b)
    attempt('zero divmod {}'.format(i), lambda: divmod(a, b))
show('big', 2 ** 100)
show('big product', 12345678901234567890 * -98765432109876543210)
show('big division', (10 ** 30 // 7, 10 ** 30 % -7, -10 ** 30 // 7, 10 ** 30 / 7))
show('min', -9223372036854775808 - 1)
show('abs min', abs(-9223372036854775808))
show('min floor', -9223372036854775808 // -1)
show('signed zeros', (0 / -2 ** 63, 0 / -5, -0.0 + 0, 0 * -1.0, 0 // -2.0))
show('powers', (2 ** 10, 2 ** -1, (-2) ** 3, -2 ** 2, 2.0 ** 0.5, 0 ** 0, 10 ** 20, 9 ** 0.5))
attempt('zero to minus', lambda: 0 ** -1)
attempt('float power overflow', lambda: 10.0 ** 400)
attempt('float times', lambda: 1e308 * 10)
show('pow', (pow(2, 5), pow(2, 5, 7), pow(-3, 3, 5), pow(3, 4, -5)))
show('bits', (6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 10, -9 >> 1, -1 >> 100, True & False, True | 2))
attempt('negative shift', lambda: 1 << -1)
show('bools', (True + True, True * 3.0, -True, +True, ~True, True == 1, True is True, int(True), float(False)))
show('floats', (0.1 + 0.2, 1e16, 1e15, 123456789012345678.0, 1e-4, 1e-5, 1.5e300, 5e-324, -0.0, 1e22, 1e21, 100.0))
show('float texts', [str(f) for f in (0.1 + 0.2, 1e16, 1e15, 1e-4, 1e-5, 1.5e300, 5e-324, -0.0, 1e22, 2.5, 1 / 3, 1e100)])
show('inf', (float('inf'), float('-inf'), str(float('inf')), float('inf') > 10 ** 400, 1e308 * 10))
show('nan', (str(float('nan')), float('nan') == float('nan'), float('nan') < 1))
show('round', [round(x) for x in (0.5, 1.5, 2.5, -0.5, 2.4, 2.6, -1.5, 1e20, 7)])
show('round digits', [round(2.675, 2), round(1.005, 2), round(2.5, 0), round(1234.5678, -2), round(1e300, 5), round(0.15, 1)])
show('round ints', [round(15, -1), round(25, -1), round(1234, -2), round(-15, -1), round(5, 3), round(True)])
attempt('round text', lambda: round('1'))
show('abs', (abs(-3), abs(3.5), abs(-0.0), abs(True)))
show('int of', [int(3.9), int(-3.9), int('12'), int(' 12 '), int('-7'), int('+7'), int('1_000'), int('ff', 16), int('0xff', 16), int('0b11', 0)])
show('int bases', [int('z', 36), int('077', 8), int('0o77', 8), int('0', 0), int('101', base=2)])
for i, text in enumerate(['', 'a', '1.5', '1__0', '0x10', '١٢', '1e3', ' ']):
    attempt('int text {}'.format(i), lambda: int(text))
attempt('int base 0', lambda: int('010', 0))
attempt('int base 1', lambda: int('1', 1))
attempt('int base digit', lambda: int('9', 8))
attempt('int none', lambda: int(None))
attempt('int list', lambda: int([]))
attempt('int of inf', lambda: int(float('inf')))
attempt('int of nan', lambda: int(float('nan')))
show('float of', [float('1.5'), float(' 1e3 '), float('1_0.5'), float('.5'), float('5.'), float('-inf'), float('Infinity'), float(3), float(10 ** 20)])
for i, text in enumerate(['', 'a', '1.5.2', '1__0', '_1', '1e', '.', '0x1']):
    attempt('float text {}'.format(i), lambda: float(text))
attempt('float none', lambda: float(None))
attempt('float of big', lambda: float(10 ** 400))
show('methods', ((10).bit_length(), (-1).bit_length(), (2 ** 70).bit_length(), (2.0).is_integer(), (2.5).is_integer()))
show('ratio', (0.5).as_integer_ratio())
show('attributes', ((5).real, (5).imag, (5).numerator, (5).denominator, (2.5).real))
show('hex', (hex(255), hex(-255), oct(8), bin(5), bin(-5), hex(0), bin(True)))
attempt('hex float', lambda: hex(1.5))
show('equal', (1 == 1.0, 0 == -0.0, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 1 != 2, 1 == '1', 1 == None))
show('order', (1 < 1.5, 10 ** 400 > 1e300, -10 ** 400 < -1e300, True < 2))
attempt('order text', lambda: 1 < '1')
attempt('order none', lambda: None < 1)
show('chained', (1 < 2 < 3, 1 < 3 > 2, 3 > 2 > 2, 1 == 1.0 == True))
show('sum', (sum([1, 2, 3]), sum([0.1] * 3), sum([], 5), sum([[1], [2]], [])))
attempt('sum text', lambda: sum(['a']))
attempt('sum strings', lambda: sum(['a'], ''))
show('min and max', (min(3, 1, 2), max([3, 1, 2]), min('b', 'a'), max([], default=0), min([(1, 'b'), (1, 'a')]), max(1, 1.0), max(1.0, 1)))
show('key', (max(['aa', 'b', 'cc'], key=len), min(['aa', 'b', 'c'], key=len), max([1, -3, 2], key=abs)))
attempt('key none', lambda: min([3, 1], key=None))
attempt('max empty', lambda: max([]))
attempt('max mixed', lambda: max([1, 'a']))
attempt('max number', lambda: max(1))
attempt('plus text', lambda: 1 + 'a')
attempt('minus text', lambda: 1 - 'a')
attempt('plus none', lambda: 1 + None)
attempt('power text', lambda: 2 ** 'a')
attempt('negative text', lambda: -'a')
attempt('invert float', lambda: ~1.5)
attempt('shift float', lambda: 1 << 1.0)
attempt('and float', lambda: 1 & 1.0)
show('literals', (0xFF, 0o17, 0b101, 1_000_000, 1e3, 1_0.5, .5, 5., 0xFFFFFFFFFFFFFFFFFF))
n = 5
n += 2
n -= 1
n *= 3
n //= 4
n **= 3
n %= 50
n <<= 2
n |= 1
n ^= 5
n &= 0xff
n >>= 1
show('augmented', n)
f = 7
f /= 2
show('augmented division', f)
show('is', (None is None, True is not False))
show('and or', (0 or 5, 3 and 4, 0 and 1, None or '', not 0, not 'a', 1 and 0 or 2))
show('types', (type(1), type(1.0), type(True), isinstance(True, int), isinstance(1, bool), isinstance(1.0, (int, float)), issubclass(bool, int)))
show('chr', (chr(97), ord('a'), chr(8364), ord('€')))
attempt('chr range', lambda: chr(-1))
attempt('ord long', lambda: ord('ab'))
attempt('ord number', lambda: ord(5))
