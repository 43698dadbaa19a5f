# Decimals as texts: what `Decimal` reads and writes.
import _aiflowc
from _decimalrounding import dropped
from decimal import _FAR, _current, _exact, _undone

_strict = True


# What a text says: whether it is negative, its digits and its exponent; `F`, `n` and `N` stand for what is no number.
def parsed(text):
    rest = text.strip().replace('_', '')
    if not rest.isascii():
        return _undone('digits of this script')
    negative = rest.startswith('-')
    if rest[:1] in ('+', '-'):
        rest = rest[1:]
    rest = rest.lower()
    if rest in ('inf', 'infinity'):
        return negative, 0, 'F'
    if rest in ('nan', 'snan'):
        return negative, 0, 'n' if rest == 'nan' else 'N'
    if rest.startswith(('nan', 'snan')):
        return _undone('what a NaN tells')
    exponent = 0
    if 'e' in rest:
        rest, power = rest.split('e', 1)
        digits = power[1:] if power[:1] in ('+', '-') else power
        if not digits.isdigit():
            return None
        exponent = int(power)
    whole, _, part = rest.partition('.')
    if not (whole + part).isdigit():
        return None
    return negative, int(whole + part), exponent - len(part)


# Digits with a point behind so many of them, and the exponent that is left.
def written(digits, left, place, letter):
    if place <= 0:
        whole, part = '0', '0' * -place + digits
    elif place >= len(digits):
        whole, part = digits + '0' * (place - len(digits)), ''
    else:
        whole, part = digits[:place], digits[place:]
    text = whole + ('.' + part if part else '')
    return text if left == place else text + letter + '%+d' % (left - place)


_ALIGNS = ('<', '>', '=', '^')


def _number_of(text):
    count = 0
    while count < len(text) and text[count].isdigit():
        count = count + 1
    return text[:count], text[count:]


def formatted(number, spec):
    rest, fill, align, sign = spec, ' ', '>', '-'
    if rest[1:2] in _ALIGNS:
        fill, align, rest = rest[0], rest[1], rest[2:]
    elif rest[:1] in _ALIGNS:
        align, rest = rest[0], rest[1:]
    if rest[:1] in ('+', '-', ' '):
        sign, rest = rest[0], rest[1:]
    zeros = rest[:1] == '0'
    if zeros:
        if spec[:1] in _ALIGNS or spec[1:2] in _ALIGNS:
            return _undone('such a format of a decimal')
        fill, align, rest = '0', '=', rest[1:]
    width, rest = _number_of(rest)
    grouped = rest[:1] == ','
    if grouped:
        rest = rest[1:]
    precision = None
    if rest[:1] == '.':
        precision, rest = _number_of(rest[1:])
        if not precision:
            raise ValueError('invalid format string')
        precision = int(precision)
    if len(rest) > 1 or rest and rest not in 'eEfFgG%' or number._special() or zeros and grouped:
        if rest == 'n' or number._special() or zeros and grouped:
            return _undone('such a format of a decimal')
        raise ValueError('invalid format string')
    if precision is not None and precision > 10000 or abs(number._exp) > _FAR:
        return _undone('such a format of a decimal')
    kind = rest or 'g'
    rounding = _current[0].rounding
    negative = number._negative
    if kind == '%':
        number = _exact(negative, number._int, number._exp + 2)
    if precision is not None:
        if kind in 'eE':
            number = _cut(number, precision + 1, rounding)
        elif kind in 'fF%':
            number = number._rescaled(-precision, rounding)
        elif number._digits() > max(precision, 1):
            number = _cut(number, max(precision, 1), rounding)
    if not number._int and number._exp > 0 and kind in 'fF%':
        number = number._rescaled(0, rounding)
    left = number._exp + number._digits()
    if kind in 'eE':
        place = 1 - precision if not number._int and precision is not None else 1
    elif kind in 'fF%':
        place = left
    else:
        place = left if number._exp <= 0 and left > -6 else 1
    # A number without a type is written as `str` writes it.
    text = written(str(number._int), left, place, 'E' if kind in 'EG' or not rest else 'e')
    if kind in 'eE' and 'e' not in text and 'E' not in text:
        text = text + kind + '+0'
    if grouped:
        whole, point, behind = text.partition('.')
        if not point:
            whole, letter, behind = text.partition('E' if 'E' in text else 'e')
            point = letter
        text = '{:,}'.format(int(whole)) + point + behind
    if kind == '%':
        text = text + '%'
    mark = '-' if negative else '' if sign == '-' else sign
    missing = int(width or 0) - len(text) - len(mark)
    if missing <= 0:
        return mark + text
    if align == '<':
        return mark + text + fill * missing
    if align == '=':
        return mark + fill * missing + text
    if align == '^':
        return fill * (missing // 2) + mark + text + fill * (missing - missing // 2)
    return fill * missing + mark + text


# With so many digits.
def _cut(number, places, rounding):
    excess = number._digits() - places
    if not number._int:
        return number
    if excess <= 0:
        return _exact(number._negative, number._int * 10 ** -excess, number._exp + excess)
    made = dropped(number._negative, number._int, excess, rounding)
    if len(str(made)) > places:
        return _exact(number._negative, made // 10, number._exp + excess + 1)
    return _exact(number._negative, made, number._exp + excess)
