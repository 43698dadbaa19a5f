import _aiflowc

_strict = True

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float('inf')
nan = float('nan')


def _float(x):
    if isinstance(x, str) or not isinstance(x, (int, float)) and not hasattr(x, '__float__'):
        raise TypeError('must be real number, not ' + type(x).__name__)
    return float(x)


def floor(x):
    if isinstance(x, int):
        return int(x)
    if hasattr(x, '__floor__') and not isinstance(x, float):
        return x.__floor__()
    x = _float(x)
    whole = int(x)
    return whole - 1 if x < whole else whole


def ceil(x):
    if isinstance(x, int):
        return int(x)
    if hasattr(x, '__ceil__') and not isinstance(x, float):
        return x.__ceil__()
    x = _float(x)
    whole = int(x)
    return whole + 1 if x > whole else whole


def trunc(x):
    if isinstance(x, (int, float)):
        return int(x)
    if hasattr(x, '__trunc__'):
        return x.__trunc__()
    raise TypeError("type %s doesn't define __trunc__ method" % type(x).__name__)


def fabs(x):
    return abs(_float(x))


def sqrt(x):
    x = _float(x)
    if x < 0:
        raise ValueError('math domain error')
    return _aiflowc.sqrt(x)


def isnan(x):
    return _float(x) != x


def isinf(x):
    return _float(x) in (inf, -inf)


def isfinite(x):
    x = _float(x)
    return x - x == 0


def copysign(x, y):
    x, y = abs(_float(x)), _float(y)
    return -x if str(y).startswith('-') else x


def gcd(x, y):
    if not isinstance(x, int) or not isinstance(y, int):
        wrong = y if isinstance(x, int) else x
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(wrong).__name__)
    x, y = abs(x), abs(y)
    while y:
        x, y = y, x % y
    return x


def factorial(x):
    if isinstance(x, float):
        if x != int(x):
            raise ValueError('factorial() only accepts integral values')
        x = int(x)
    if not isinstance(x, int):
        raise TypeError('an integer is required (got type %s)' % type(x).__name__)
    if x < 0:
        raise ValueError('factorial() not defined for negative values')
    product = 1
    for n in range(2, x + 1):
        product = product * n
    return product


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _float(a), _float(b)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if a in (inf, -inf) or b in (inf, -inf):
        return False
    difference = abs(b - a)
    return difference <= abs(rel_tol * b) or difference <= abs(rel_tol * a) or difference <= abs_tol


def degrees(x):
    return _float(x) * (180.0 / pi)


def radians(x):
    return _float(x) * (pi / 180.0)


def modf(x):
    x = _float(x)
    if x in (inf, -inf) or x != x:
        return _aiflowc.not_evaluated('`math.modf` of such a number')
    whole = copysign(float(int(x)), x)
    return (copysign(x - whole, x), whole)


def fmod(x, y):
    x, y = _float(x), _float(y)
    if x != x or y != y:
        return nan
    if x in (inf, -inf) or y == 0:
        raise ValueError('math domain error')
    if y in (inf, -inf) or x == 0:
        return x
    (a, b), (c, d) = abs(x).as_integer_ratio(), abs(y).as_integer_ratio()
    return copysign(a * d % (c * b) / (b * d), x)


# The sum without the errors of the sums between: of fractions, rounded once.
def fsum(seq):
    numbers = [_float(x) for x in seq]
    if [x for x in numbers if x - x != 0]:
        return _aiflowc.not_evaluated('`math.fsum` of such numbers')
    total, below = 0, 1
    for x in numbers:
        a, b = x.as_integer_ratio()
        common = max(below, b)
        total, below = total * (common // below) + a * (common // b), common
    return total / below


def hypot(x, y):
    x, y = abs(_float(x)), abs(_float(y))
    if inf in (x, y):
        return inf
    if x == 0 or y == 0:
        return x + y
    if x + y < 2 ** 26 and x == int(x) and y == int(y):
        square = x * x + y * y
        root = _aiflowc.sqrt(square)
        if root * root == square and root == int(root):
            return root
    return _aiflowc.not_evaluated('the last digit of `math.hypot`')


def pow(x, y):
    x, y = _float(x), _float(y)
    if x == int(x) and y == int(y) and 0 <= y < 64:
        power = int(x) ** int(y)
        if abs(power) < 2 ** 53:
            return float(power) if power else x ** y
    return _aiflowc.not_evaluated('the last digit of `math.pow`')


def log2(x):
    x = _float(x)
    if x <= 0:
        raise ValueError('math domain error')
    power = 0
    whole = x
    while whole >= 2 and whole < 2.0 ** 64:
        whole = whole / 2
        power = power + 1
    return float(power) if whole == 1 else _aiflowc.not_evaluated('the last digit of `math.log2`')


def log10(x):
    x = _float(x)
    if x <= 0:
        raise ValueError('math domain error')
    power = 1
    for n in range(16):
        if x == power:
            return float(n)
        power = power * 10
    return _aiflowc.not_evaluated('the last digit of `math.log10`')
