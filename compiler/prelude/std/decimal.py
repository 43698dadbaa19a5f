import _aiflowc
from _decimalrounding import ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, \
    ROUND_HALF_UP, ROUND_UP, dropped, whole_root
from _decimaltext import formatted, parsed, written
from collections import namedtuple
from fractions import _number_key

_strict = True

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = True

# What is further apart is not worked out.
_FAR = 2000

DecimalTuple = namedtuple('DecimalTuple', ['sign', 'digits', 'exponent'])


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


# A context whose traps and limits are those of the default one.
class Context(_aiflowc.rest_of('decimal.Context')):
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self._strange = not (Emin in (None, -999999) and Emax in (None, 999999) and capitals in (None, 1)
                             and clamp in (None, 0) and traps is None)

    def copy(self):
        made = Context(self.prec, self.rounding)
        made._strange = self._strange
        return made

    def create_decimal(self, num='0'):
        return _made(num)._fixed(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fixed(self)

    def quantize(self, a, b):
        return _made(a).quantize(b, context=self)


class _Local:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._outer = _current[0]
        _current[0] = self._context
        return self._context

    def __exit__(self, *args):
        _current[0] = self._outer


DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP)
ExtendedContext = Context(9)
BasicContext._strange = ExtendedContext._strange = True
_current = [DefaultContext.copy()]


def getcontext():
    return _current[0]


def setcontext(context):
    _current[0] = context


def localcontext(ctx=None):
    return _Local((_current[0] if ctx is None else ctx).copy())


def _undone(what='this operation on decimals'):
    return _aiflowc.not_evaluated(what)


def _invalid(condition):
    raise InvalidOperation([condition])


def _exact(negative, coefficient, exponent):
    made = Decimal()
    made._negative = negative
    made._int = coefficient
    made._exp = exponent
    return made


# A decimal of what the constructor takes.
def _made(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _exact(value < 0, abs(int(value)), 0)
    if isinstance(value, str):
        found = parsed(value)
        if found is None:
            _invalid(ConversionSyntax)
        return _exact(*found)
    if isinstance(value, float):
        return Decimal.from_float(value)
    if isinstance(value, (tuple, list)):
        sign, digits, exponent = value
        if not isinstance(exponent, int):
            return _undone()
        return _exact(sign == 1, int(''.join([str(digit) for digit in digits]) or '0'), exponent)
    raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__)


# The other operand of an operator; None where it is none.
def _operand(value):
    return _made(value) if isinstance(value, (int, Decimal)) else None


class Decimal:
    _tp_name = 'decimal.Decimal'

    def __init__(self, value='0', context=None):
        if value == '0' and isinstance(value, str):
            self._negative, self._int, self._exp = False, 0, 0
        else:
            made = _made(value)
            self._negative, self._int, self._exp = made._negative, made._int, made._exp

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        if f != f or f in (float('inf'), -float('inf')):
            return cls(str(f))
        top, bottom = f.as_integer_ratio()
        # The bottom is a power of two: as many fives make it one of ten.
        places = bottom.bit_length() - 1
        made = _exact(str(f).startswith('-'), abs(top) * 5 ** places, -places)
        return made if cls is Decimal else cls(made)

    def _special(self):
        return isinstance(self._exp, str)

    def _digits(self):
        return len(str(self._int))

    def adjusted(self):
        return 0 if self._special() else self._exp + self._digits() - 1

    # The same with no more digits than the context has.
    def _fixed(self, context):
        if self._special():
            return self
        if context._strange or context.prec < 1 or context.prec > 10000:
            return _undone('decimals in such a context')
        coefficient, exponent = self._int, self._exp
        excess = len(str(coefficient)) - context.prec
        if excess > 0:
            coefficient = dropped(self._negative, coefficient, excess, context.rounding)
            exponent = exponent + excess
            if len(str(coefficient)) > context.prec:
                coefficient = coefficient // 10
                exponent = exponent + 1
        adjusted = exponent + len(str(coefficient)) - 1
        if coefficient and adjusted > 999999:
            raise Overflow([Overflow, Inexact, Rounded])
        if adjusted < -999999 or adjusted > 999999:
            return _undone('so small or large a decimal')
        return _exact(self._negative, coefficient, exponent)

    def _key(self):
        if self._special():
            return ('decimal.Decimal', self._negative, self._exp)
        if self._exp > _FAR or self._exp < -_FAR:
            return _undone('a key like this')
        top, bottom = self.as_integer_ratio()
        return top if bottom == 1 else _number_key(top, bottom)

    def __repr__(self):
        return "Decimal('%s')" % (str(self),)

    def __str__(self):
        sign = '-' if self._negative else ''
        if self._special():
            return sign + {'F': 'Infinity', 'n': 'NaN', 'N': 'sNaN'}[self._exp]
        left = self._exp + self._digits()
        return sign + written(str(self._int), left, left if self._exp <= 0 and left > -6 else 1, 'E')

    def to_eng_string(self, context=None):
        if self._special():
            return str(self)
        left = self._exp + self._digits()
        if self._exp <= 0 and left > -6:
            place = left
        elif self._int == 0:
            place = (left + 1) % 3 - 1
        else:
            place = (left - 1) % 3 + 1
        return ('-' if self._negative else '') + written(str(self._int), left, place, 'E')

    def __format__(self, spec):
        return formatted(self, spec) if spec else str(self)

    def as_tuple(self):
        if self._special():
            return _undone()
        return DecimalTuple(int(self._negative), tuple([int(digit) for digit in str(self._int)]), self._exp)

    def as_integer_ratio(self):
        if self._special():
            if self._exp == 'F':
                raise OverflowError('cannot convert Infinity to integer ratio')
            raise ValueError('cannot convert NaN to integer ratio')
        top, bottom = self._int * 10 ** max(self._exp, 0), 10 ** max(-self._exp, 0)
        a, b = top, bottom
        while b:
            a, b = b, a % b
        return (-top if self._negative else top) // a, bottom // a

    def _sum(self, other, negated):
        other_negative = other._negative != negated
        if self._special() or other._special():
            return _undone('arithmetic with what is no number')
        context = _current[0]
        if abs(self._exp - other._exp) > _FAR:
            return _undone('a sum of decimals that are so far apart')
        exponent = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - exponent)
        b = other._int * 10 ** (other._exp - exponent)
        total = (-a if self._negative else a) + (-b if other_negative else b)
        if total:
            negative = total < 0
        elif self._negative == other_negative:
            negative = self._negative
        else:
            negative = context.rounding == ROUND_FLOOR
        return _exact(negative, abs(total), exponent)._fixed(context)

    def __add__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else self._sum(other, False)

    def __radd__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other._sum(self, False)

    def __sub__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else self._sum(other, True)

    def __rsub__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other._sum(self, True)

    def __mul__(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if self._special() or other._special():
            return _undone('arithmetic with what is no number')
        made = _exact(self._negative != other._negative, self._int * other._int, self._exp + other._exp)
        return made._fixed(_current[0])

    def __rmul__(self, other):
        return self * other if isinstance(other, (int, Decimal)) else NotImplemented

    def _quotient(self, other):
        if self._special() or other._special():
            return _undone('arithmetic with what is no number')
        negative = self._negative != other._negative
        if not other._int:
            if not self._int:
                _invalid(DivisionUndefined)
            raise DivisionByZero([DivisionByZero])
        ideal = self._exp - other._exp
        if not self._int:
            return _exact(negative, 0, ideal)._fixed(_current[0])
        # More digits than are kept, and behind them one that tells whether anything is left.
        shift = max(other._digits() - self._digits() + _current[0].prec + 2, 0)
        if shift > 20000:
            return _undone('decimals in such a context')
        whole, rest = divmod(self._int * 10 ** shift, other._int)
        exponent = ideal - shift
        if rest:
            return _exact(negative, whole * 10 + 1, exponent - 1)._fixed(_current[0])
        while exponent < ideal and whole % 10 == 0:
            whole = whole // 10
            exponent = exponent + 1
        return _exact(negative, whole, exponent)._fixed(_current[0])

    def __truediv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else self._quotient(other)

    def __rtruediv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other._quotient(self)

    # The whole quotient, cut towards zero, and the rest.
    def _divided(self, other, by_zero):
        if self._special() or other._special():
            return _undone('arithmetic with what is no number')
        if not other._int:
            if not self._int:
                _invalid(DivisionUndefined)
            raise by_zero
        if abs(self._exp - other._exp) > _FAR:
            return _undone('a quotient of decimals that are so far apart')
        exponent = min(self._exp, other._exp)
        whole, rest = divmod(self._int * 10 ** (self._exp - exponent), other._int * 10 ** (other._exp - exponent))
        if len(str(whole)) > _current[0].prec:
            _invalid(DivisionImpossible)
        return (_exact(self._negative != other._negative, whole, 0),
                _exact(self._negative, rest, exponent)._fixed(_current[0]))

    def __floordiv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else self._divided(other, DivisionByZero([DivisionByZero]))[0]

    def __rfloordiv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other._divided(self, DivisionByZero([DivisionByZero]))[0]

    def __mod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else self._divided(other, InvalidOperation([InvalidOperation]))[1]

    def __rmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other._divided(self, InvalidOperation([InvalidOperation]))[1]

    def __divmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else self._divided(other, InvalidOperation([InvalidOperation, DivisionByZero]))

    def __rdivmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other._divided(self, InvalidOperation([InvalidOperation, DivisionByZero]))

    def __pow__(self, power, modulo=None):
        other = _operand(power)
        if other is None:
            return NotImplemented
        if modulo is not None or self._special() or other._special() or other != other.to_integral_value():
            return _undone('such a power of a decimal')
        times = int(other)
        if times <= 0 or times > 10000 or self._digits() * times > 20000:
            if times == 0 and self._int:
                return _exact(False, 1, 0)
            return _undone('such a power of a decimal')
        negative = self._negative and times % 2 == 1
        if not self._int:
            return _exact(negative, 0, 0)
        made = _exact(negative, self._int ** times, self._exp * times)
        excess = made._digits() - _current[0].prec
        # CPython works with a few digits more, which decide unless what is cut is all but a half, or nothing.
        if excess > 3 and str(made._int)[_current[0].prec:][:3] in ('000', '499', '500', '999') \
                and made._int % 10 ** excess:
            return _undone('such a power of a decimal')
        return made._fixed(_current[0])

    def __rpow__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other ** self

    def __neg__(self):
        if self._special():
            return _undone('arithmetic with what is no number')
        negative = not self._negative if self._int else _current[0].rounding == ROUND_FLOOR and not self._negative
        return _exact(negative, self._int, self._exp)._fixed(_current[0])

    def __pos__(self):
        if self._special():
            return _undone('arithmetic with what is no number')
        negative = self._negative and (self._int != 0 or _current[0].rounding == ROUND_FLOOR)
        return _exact(negative, self._int, self._exp)._fixed(_current[0])

    def __abs__(self):
        return self.copy_abs()._fixed(_current[0])

    def __bool__(self):
        return self._special() or self._int != 0

    def __float__(self):
        return float(str(self)) if self._exp != 'N' else _undone()

    def __int__(self):
        if self._special():
            if self._exp == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        if self._exp > 20000:
            return _undone('so large a number')
        whole = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** min(-self._exp, self._digits())
        return -whole if self._negative else whole

    def __trunc__(self):
        return int(self)

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __round__(self, n=None):
        if n is None:
            return int(self.to_integral_value(ROUND_HALF_EVEN))
        return self.quantize(_exact(False, 1, -n))

    # How it stands to another number: below 0, 0, above 0; None where it is no number, or one that is not compared.
    def _compared(self, other, ordered):
        if isinstance(other, float):
            other = Decimal.from_float(other)
        elif isinstance(other, int):
            other = _made(other)
        elif not isinstance(other, Decimal):
            if type(other).__name__ == 'Fraction' and not self._special():
                top, bottom = self.as_integer_ratio()
                return top * other.denominator - other.numerator * bottom
            return None
        if self._exp in ('n', 'N') or other._exp in ('n', 'N'):
            return _undone('comparing what is no number')
        if self._special() or other._special():
            def size(number):
                return (-1 if number._negative else 1) if number._special() else 0
            return size(self) - size(other)
        if not self._int or not other._int or self._negative != other._negative or self.adjusted() != other.adjusted():
            def rank(number):
                return 0 if not number._int else -1 if number._negative else 1
            found = rank(self) - rank(other)
            if found or not self._int:
                return found
            found = self.adjusted() - other.adjusted()
            return -found if self._negative else found
        exponent = min(self._exp, other._exp)
        found = self._int * 10 ** (self._exp - exponent) - other._int * 10 ** (other._exp - exponent)
        return -found if self._negative else found

    def __eq__(self, other):
        found = self._compared(other, False)
        return NotImplemented if found is None else found == 0

    def __lt__(self, other):
        found = self._compared(other, True)
        return NotImplemented if found is None else found < 0

    def __le__(self, other):
        found = self._compared(other, True)
        return NotImplemented if found is None else found <= 0

    def __gt__(self, other):
        found = self._compared(other, True)
        return NotImplemented if found is None else found > 0

    def __ge__(self, other):
        found = self._compared(other, True)
        return NotImplemented if found is None else found >= 0

    def compare(self, other, context=None):
        found = self._compared(_made(other), True)
        return Decimal((found > 0) - (found < 0))

    def max(self, other, context=None):
        other = _made(other)
        found = self._compared(other, True)
        if found == 0:
            return _undone('which of two equal decimals is the larger one')
        return (self if found > 0 else other)._fixed(_current[0])

    def min(self, other, context=None):
        other = _made(other)
        found = self._compared(other, True)
        if found == 0:
            return _undone('which of two equal decimals is the smaller one')
        return (self if found < 0 else other)._fixed(_current[0])

    # With an exponent, however many digits that takes.
    def _rescaled(self, exponent, rounding):
        if not self._int:
            return _exact(self._negative, 0, exponent)
        if self._exp >= exponent:
            return _exact(self._negative, self._int * 10 ** (self._exp - exponent), exponent)
        places = min(exponent - self._exp, self._digits() + 1)
        return _exact(self._negative, dropped(self._negative, self._int, places, rounding), exponent)

    def quantize(self, exp, rounding=None, context=None):
        if context is None:
            context = _current[0]
        exp = _made(exp)
        if self._special() or exp._special() or context._strange:
            return _undone('such a `quantize`')
        if self._int and self.adjusted() - exp._exp > context.prec or abs(exp._exp) > 999999:
            _invalid(InvalidOperation)
        made = self._rescaled(exp._exp, context.rounding if rounding is None else rounding)
        if made._digits() > context.prec:
            _invalid(InvalidOperation)
        return made._fixed(context)

    def to_integral_value(self, rounding=None, context=None):
        if self._special() or self._exp >= 0:
            return self
        if rounding is None:
            rounding = (_current[0] if context is None else context).rounding
        return self._rescaled(0, rounding)

    def to_integral(self, rounding=None, context=None):
        return self.to_integral_value(rounding, context)

    def to_integral_exact(self, rounding=None, context=None):
        return self.to_integral_value(rounding, context)

    def normalize(self, context=None):
        made = self._fixed(_current[0] if context is None else context)
        if made._special():
            return made
        if not made._int:
            return _exact(made._negative, 0, 0)
        coefficient, exponent = made._int, made._exp
        while coefficient % 10 == 0:
            coefficient = coefficient // 10
            exponent = exponent + 1
        return _exact(made._negative, coefficient, exponent)

    def sqrt(self, context=None):
        context = _current[0] if context is None else context
        if self._special() or context._strange or context.prec > 1000:
            return _undone('such a root')
        ideal = self._exp // 2
        if not self._int:
            return _exact(self._negative, 0, ideal)._fixed(context)
        if self._negative:
            _invalid(InvalidOperation)
        coefficient = self._int * 10 if self._exp % 2 else self._int
        shift = max(context.prec + 2 - len(str(coefficient)) // 2, 0)
        coefficient = coefficient * 100 ** shift
        root = whole_root(coefficient)
        exponent = ideal - shift
        if root * root != coefficient:
            return _exact(False, root * 10 + 1, exponent - 1)._fixed(Context(context.prec))
        while exponent < ideal and root % 10 == 0:
            root = root // 10
            exponent = exponent + 1
        return _exact(False, root, exponent)._fixed(Context(context.prec))

    def scaleb(self, other, context=None):
        if self._special():
            return _undone('arithmetic with what is no number')
        return _exact(self._negative, self._int, self._exp + int(other))._fixed(_current[0])

    def copy_abs(self):
        return _exact(False, self._int, self._exp)

    def copy_negate(self):
        return _exact(not self._negative, self._int, self._exp)

    def copy_sign(self, other, context=None):
        return _exact(_made(other)._negative, self._int, self._exp)

    def same_quantum(self, other, context=None):
        other = _made(other)
        return self._exp == other._exp

    def is_zero(self):
        return not self._special() and self._int == 0

    def is_nan(self):
        return self._exp in ('n', 'N')

    def is_qnan(self):
        return self._exp == 'n'

    def is_snan(self):
        return self._exp == 'N'

    def is_infinite(self):
        return self._exp == 'F'

    def is_finite(self):
        return not self._special()

    def is_signed(self):
        return self._negative

    def canonical(self):
        return self

    def conjugate(self):
        return self

    def radix(self):
        return Decimal(10)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    # What is not evaluated.
    def _undone(self, *args, **kwargs):
        return _undone()

    exp = ln = log10 = logb = logical_invert = next_minus = next_plus = number_class = is_normal = \
        is_subnormal = compare_signal = compare_total = compare_total_mag = max_mag = min_mag = logical_and = \
        logical_or = logical_xor = next_toward = remainder_near = rotate = shift = fma = _undone
