import _aiflowc

_strict = True


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


# A number of another kind as the top and the bottom of a fraction; None where it is no such number.
def _ratio(value):
    if isinstance(value, int):
        return int(value), 1
    if isinstance(value, Fraction):
        return value.numerator, value.denominator
    if isinstance(value, float) or hasattr(value, 'as_integer_ratio'):
        return value.as_integer_ratio()
    return None


# What a text says: `3/4`, `-1.5`, `2e-3`.
def _parsed(text):
    problem = 'Invalid literal for Fraction: %r' % text
    rest = text.strip()
    if '_' in rest or not rest.isascii():
        raise ValueError(problem)
    negative = rest.startswith('-')
    if rest[:1] in ('+', '-'):
        rest = rest[1:]
    if '/' in rest:
        top, bottom = rest.split('/', 1)
        if not top.isdigit() or not bottom.isdigit():
            raise ValueError(problem)
        top, bottom = int(top), int(bottom)
    else:
        rest = rest.lower()
        power = 0
        if 'e' in rest:
            rest, exponent = rest.split('e', 1)
            if not exponent.lstrip('+-').isdigit() or len(exponent) - len(exponent.lstrip('+-')) > 1:
                raise ValueError(problem)
            power = int(exponent)
        whole, _, part = rest.partition('.')
        if not (whole + part).isdigit():
            raise ValueError(problem)
        top, bottom = int(whole + part), 1
        power = power - len(part)
        if abs(power) > 100000:
            return _aiflowc.not_evaluated('so small or large a number')
        if power < 0:
            bottom = 10 ** -power
        else:
            top = top * 10 ** power
    return -top if negative else top, bottom


class Fraction:
    def __init__(self, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, str):
                found = _parsed(numerator)
            else:
                found = _ratio(numerator)
            if found is None:
                raise TypeError('argument should be a string or a Rational instance')
            top, bottom = found
        else:
            if not isinstance(numerator, (int, Fraction)) or not isinstance(denominator, (int, Fraction)):
                raise TypeError('both arguments should be Rational instances')
            (a, b), (c, d) = _ratio(numerator), _ratio(denominator)
            top, bottom = a * d, b * c
        if bottom == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % top)
        common = gcd(abs(top), abs(bottom))
        if bottom < 0:
            common = -common
        self.numerator = top // common
        self.denominator = bottom // common

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError('%s.from_float() only takes floats, not %r (%s)' % (cls.__name__, f, type(f).__name__))
        top, bottom = _ratio(f)
        return cls(top, bottom)

    @classmethod
    def from_decimal(cls, dec):
        top, bottom = _ratio(dec)
        return cls(top, bottom)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self.denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, up to the last one whose denominator is small enough.
        before, last = (0, 1), (1, 0)
        top, bottom = self.numerator, self.denominator
        while True:
            whole = top // bottom
            following = before[1] + whole * last[1]
            if following > max_denominator:
                break
            before, last = last, (before[0] + whole * last[0], following)
            top, bottom = bottom, top - whole * bottom
        steps = (max_denominator - before[1]) // last[1]
        between = Fraction(before[0] + steps * last[0], before[1] + steps * last[1])
        convergent = Fraction(last[0], last[1])
        return convergent if abs(convergent - self) <= abs(between - self) else between

    def _key(self):
        if self.denominator == 1:
            return self.numerator
        return _number_key(self.numerator, self.denominator)

    def __repr__(self):
        return '%s(%s, %s)' % (type(self).__name__, self.numerator, self.denominator)

    def __str__(self):
        return str(self.numerator) if self.denominator == 1 else '%s/%s' % (self.numerator, self.denominator)

    def _combined(self, other, exact, inexact):
        if isinstance(other, (int, Fraction)):
            top, bottom = _ratio(other)
            return exact(self.numerator, self.denominator, top, bottom)
        if isinstance(other, float):
            return inexact(float(self), other)
        return NotImplemented

    def __add__(self, other):
        return self._combined(other, lambda a, b, c, d: Fraction(a * d + c * b, b * d), lambda x, y: x + y)

    def __radd__(self, other):
        return self._combined(other, lambda a, b, c, d: Fraction(a * d + c * b, b * d), lambda x, y: y + x)

    def __sub__(self, other):
        return self._combined(other, lambda a, b, c, d: Fraction(a * d - c * b, b * d), lambda x, y: x - y)

    def __rsub__(self, other):
        return self._combined(other, lambda a, b, c, d: Fraction(c * b - a * d, b * d), lambda x, y: y - x)

    def __mul__(self, other):
        return self._combined(other, lambda a, b, c, d: Fraction(a * c, b * d), lambda x, y: x * y)

    def __rmul__(self, other):
        return self._combined(other, lambda a, b, c, d: Fraction(a * c, b * d), lambda x, y: y * x)

    def __truediv__(self, other):
        return self._combined(other, lambda a, b, c, d: Fraction(a * d, b * c), lambda x, y: x / y)

    def __rtruediv__(self, other):
        return self._combined(other, lambda a, b, c, d: Fraction(c * b, d * a), lambda x, y: y / x)

    def _floored(self, other, swapped):
        quotient = other / self if swapped else self / other
        if quotient is NotImplemented:
            return quotient
        return _floor(quotient) if not isinstance(quotient, float) else _aiflowc.not_evaluated('this division')

    def __floordiv__(self, other):
        return self._floored(other, False) if isinstance(other, (int, float, Fraction)) else NotImplemented

    def __rfloordiv__(self, other):
        return self._floored(other, True) if isinstance(other, (int, float, Fraction)) else NotImplemented

    def __mod__(self, other):
        if isinstance(other, float):
            return _aiflowc.not_evaluated('this division')
        return self - other * (self // other) if isinstance(other, (int, Fraction)) else NotImplemented

    def __rmod__(self, other):
        if isinstance(other, float):
            return _aiflowc.not_evaluated('this division')
        return other - self * (other // self) if isinstance(other, (int, Fraction)) else NotImplemented

    def __divmod__(self, other):
        return (self // other, self % other) if isinstance(other, (int, Fraction)) else NotImplemented

    def __rdivmod__(self, other):
        return (other // self, other % self) if isinstance(other, (int, Fraction)) else NotImplemented

    def __pow__(self, power):
        if isinstance(power, Fraction) and power.denominator == 1:
            power = power.numerator
        if isinstance(power, int):
            if power >= 0:
                return Fraction(self.numerator ** power, self.denominator ** power)
            if self.numerator == 0:
                raise ZeroDivisionError('Fraction(%s, 0)' % self.denominator ** -power)
            return Fraction(self.denominator ** -power, self.numerator ** -power)
        if isinstance(power, (float, Fraction)):
            return float(self) ** float(power)
        return NotImplemented

    def __rpow__(self, base):
        if self.denominator == 1 and self.numerator >= 0:
            return base ** self.numerator
        if isinstance(base, int):
            return Fraction(base) ** self
        return base ** float(self)

    def __pos__(self):
        return Fraction(self.numerator, self.denominator)

    def __neg__(self):
        return Fraction(-self.numerator, self.denominator)

    def __abs__(self):
        return Fraction(abs(self.numerator), self.denominator)

    def __bool__(self):
        return self.numerator != 0

    def __float__(self):
        return self.numerator / self.denominator

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        return -(-self.numerator // self.denominator) if self.numerator < 0 else self.numerator // self.denominator

    def __floor__(self):
        return self.numerator // self.denominator

    def __ceil__(self):
        return -(-self.numerator // self.denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self.numerator, self.denominator)
            if 2 * rest == self.denominator:
                return floor + floor % 2
            return floor + 1 if 2 * rest > self.denominator else floor
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    # How it stands to another number: below 0, 0, above 0.
    def _compared(self, other):
        if isinstance(other, float) and (other != other or other in (_INFINITE, -_INFINITE)):
            return 0 - other
        if not isinstance(other, (int, float, Fraction)):
            return None
        top, bottom = _ratio(other)
        return self.numerator * bottom - top * self.denominator

    def __eq__(self, other):
        found = self._compared(other)
        return NotImplemented if found is None else found == 0

    def __lt__(self, other):
        found = self._compared(other)
        return NotImplemented if found is None else found < 0

    def __le__(self, other):
        found = self._compared(other)
        return NotImplemented if found is None else found <= 0

    def __gt__(self, other):
        found = self._compared(other)
        return NotImplemented if found is None else found > 0

    def __ge__(self, other):
        found = self._compared(other)
        return NotImplemented if found is None else found >= 0

    @property
    def real(self):
        return Fraction(self)

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return Fraction(self)


_INFINITE = float('inf')


def _floor(fraction):
    return fraction.numerator // fraction.denominator


# What makes numbers of all kinds the same key: the float, where one is equal.
def _number_key(top, bottom):
    if bottom & (bottom - 1) == 0 and bottom < 1 << 1000 and abs(top) < 1 << 1000:
        near = top / bottom
        if near.as_integer_ratio() == (top, bottom):
            return near
    return ('fractions.Fraction', top, bottom)
