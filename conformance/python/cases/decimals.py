from decimal import ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, \
    ROUND_UP, Decimal, localcontext
from fractions import Fraction

from showing import show

seed = [7]


def below(n):
    seed[0] = (seed[0] * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return (seed[0] >> 20) % n


def made():
    digits = [1, 2, 4, 9, 16, 28, 31][below(7)]
    return Decimal(['', '-'][below(2)] + '%dE%d' % (below(10 ** digits), below(25) - 14))


def told(function):
    try:
        return str(function())
    except ArithmeticError as error:
        return type(error).__name__


for round in range(30):
    rows = []
    for step in range(6):
        a, b = made(), made()
        rows.append([told(lambda: a + b), told(lambda: a - b), told(lambda: a * b), told(lambda: a / b), told(lambda: a // b),
                     told(lambda: a % b), a < b, a == b, str(a), repr(b), told(lambda: a.normalize())])
    show('arithmetic %d' % round, rows)

for mode in [ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP]:
    with localcontext() as context:
        context.prec = 7
        context.rounding = mode
        show(mode, [[told(lambda: a + 0), told(lambda: a / 7), told(lambda: a.quantize(Decimal('0.1'))), str(a.to_integral_value())]
                    for a in [made() for step in range(12)]])

for spec in ['', '12', '.2f', '.0f', 'f', 'e', '.3e', 'g', '.4g', 'G', 'E', '%', '.1%', ',', ',.2f', '+', '010.2f', '<12', '^14.3f', '.3', '.0e']:
    show('format ' + spec, [format(a, spec) for a in [made() for step in range(8)] + [Decimal('0.00'), Decimal('0E+3')]])

for round in range(10):
    a, b = Fraction(below(100) - 50, below(30) + 1), Fraction(below(100) + 1, below(30) + 1)
    show('fractions %d' % round, [str(x) for x in [a + b, a - b, a * b, a / b, a // b, a % b, a < b, a == b, float(a), a ** 3, a.limit_denominator(7)]])
