# How decimals are cut.
_strict = True

ROUND_DOWN = 'ROUND_DOWN'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_UP = 'ROUND_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_05UP = 'ROUND_05UP'


# The quotient by a power of ten, as the rounding mode has it.
def dropped(negative, coefficient, places, rounding):
    power = 10 ** places
    whole, rest = divmod(coefficient, power)
    if not rest:
        return whole
    twice = 2 * rest
    if rounding == ROUND_HALF_EVEN:
        up = twice > power or twice == power and whole % 2 == 1
    elif rounding == ROUND_HALF_UP:
        up = twice >= power
    elif rounding == ROUND_HALF_DOWN:
        up = twice > power
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_CEILING:
        up = not negative
    elif rounding == ROUND_FLOOR:
        up = negative
    elif rounding == ROUND_05UP:
        up = whole % 5 == 0
    else:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                        "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return whole + 1 if up else whole


def whole_root(number):
    root = 1 << (number.bit_length() + 1) // 2
    while True:
        better = (root + number // root) // 2
        if better >= root:
            return root
        root = better
