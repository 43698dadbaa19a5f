# shows: `fractions`
import math
from decimal import Decimal
from fractions import Fraction


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


third = Fraction(1, 3)
print(third, repr(third), third * 3, third + 1, 1 - third, third / 2, 2 / third, -third, abs(-third), third ** 2, third ** -2, 2 ** Fraction(3))
print(Fraction(6, -4), Fraction('3/4'), Fraction(' -1.25 '), Fraction('2e-2'), Fraction(0.5), Fraction(Decimal('1.1')), Fraction(5), Fraction(third, 2))
print(third == Fraction(2, 6), third < 0.5, third > Decimal('0.3'), third >= 1, Fraction(4, 2) == 2, Fraction(1, 2) == 0.5, third != 'a')
print({Fraction(1, 2): 'half', Fraction(3): 'three'}[0.5], {Fraction(3): 'three'}[3], len({third, Fraction(2, 6)}))
print(third.numerator, third.denominator, float(third), int(Fraction(-7, 2)), round(Fraction(5, 2)), round(Fraction(22, 7), 2), math.floor(Fraction(-7, 2)), math.ceil(third))
print(Fraction(7, 2) // 1, Fraction(7, 2) % 1, divmod(Fraction(7, 2), Fraction(1, 3)), third + 0.5, 0.5 * third, Fraction(3.141592653589793).limit_denominator(1000))
print(sum([Fraction(1, n) for n in range(1, 6)]), sorted([third, Fraction(1, 4), 1]), max(third, Fraction(1, 2)), bool(Fraction(0)), f'{third}', '%s' % third)
for wrong in [lambda: Fraction(1, 0), lambda: Fraction('a'), lambda: Fraction('1/2.5'), lambda: third / 0, lambda: Fraction(None), lambda: third + 'a',
              lambda: Fraction(1.5, 2), lambda: third < 'a']:
    attempt(wrong)
