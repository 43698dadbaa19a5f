# shows: `decimal`
import decimal
import math
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, getcontext, localcontext


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


price = Decimal('19.99')
print(price, repr(price), price * 3, price / 3, price + 1, 100 - price, -price, abs(-price), price % 5, price // 5, +price)
print(Decimal(), Decimal(7), Decimal('1e5'), Decimal('-0.00'), Decimal(' 1_000.50 '), Decimal((1, (1, 2), -1)), Decimal(0.1), Decimal('.5'))
print(Decimal('1E-7'), Decimal('0.0000001'), Decimal('1E+30'), Decimal('123E3'), Decimal('Infinity'), Decimal('NaN'))
print(price.quantize(Decimal('0.1')), Decimal('2.675').quantize(Decimal('0.01'), rounding=ROUND_HALF_UP),
      Decimal('2.675').quantize(Decimal('0.01')), Decimal('7.325').quantize(Decimal('.01'), ROUND_DOWN), Decimal('1234').quantize(Decimal('1E+2')))
print(price == Decimal('19.990'), price > 19, price < 20.5, Decimal('0.5') == 0.5, Decimal('0.1') == 0.1, price != '19.99', 1 == Decimal(1))
print({Decimal('1.0'): 'one', 0.5: 'half'}[1], {Decimal('1.0'): 'one', 0.5: 'half'}[Decimal('0.50')], len({Decimal('2'), 2, 2.0}))
print(sum([Decimal('0.1')] * 3), sum([Decimal('1.10'), 2]), max(Decimal('1'), Decimal('2.5'), 2), sorted([Decimal('3'), Decimal('-1'), 2]))
print(int(price), float(price), round(price), round(price, 1), math.floor(price), math.ceil(price), bool(Decimal('0.0')), divmod(price, 6))
print('{:.1f} {:>10} {:,.2f} {:e} {:.2%} {:+} {:010.3f}'.format(price, price, Decimal('1234567.891'), price, Decimal('0.256'), price, price))
print(f'{price:.3f}', '%s %r' % (price, price), '%.1f' % price, str(Decimal('1.50').normalize()), Decimal('120').normalize())
print(Decimal(2).sqrt(), Decimal('6.25').sqrt(), Decimal('1.05') ** 10, Decimal(2) ** 100, Decimal('1.5').as_tuple(), Decimal('1.5').as_integer_ratio())
print(price.to_integral_value(), price.adjusted(), price.is_zero(), price.is_signed(), price.copy_negate(), price.compare(Decimal(20)))
with localcontext() as context:
    context.prec = 5
    context.rounding = ROUND_HALF_UP
    print(Decimal(1) / 3, Decimal('1.23456') + 0, getcontext().prec)
print(Decimal(1) / 3, getcontext().prec, isinstance(price, Decimal), type(price).__name__)
for wrong in [lambda: Decimal('abc'), lambda: price / 0, lambda: Decimal(0) / 0, lambda: price * 1.1, lambda: Decimal(None),
              lambda: Decimal(10 ** 28).quantize(Decimal('0.1')), lambda: price % 0, lambda: '{:q}'.format(price), lambda: 2.5 + price]:
    attempt(wrong)
try:
    price / 0
except ZeroDivisionError as error:
    print(isinstance(error, decimal.DivisionByZero), isinstance(error, ArithmeticError))
total = Decimal('0')
for amount, count in [('0.10', 3), ('2.35', 2)]:
    total += Decimal(amount) * count
print(total, f'{total:.2f}')


class Money(Decimal):
    def shown(self):
        return '%s EUR' % self


print(Money('3.50').shown(), Money('1') + 1, isinstance(Money('1'), Decimal))
