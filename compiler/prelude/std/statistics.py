import _aiflowc
import math
from fractions import Fraction

_strict = True


class StatisticsError(ValueError):
    pass


# The items as fractions without loss; none where one of them is no number of Python's own.
def _ratios(data):
    ratios = []
    for item in data:
        if not isinstance(item, (int, float)):
            return None
        if isinstance(item, float) and (item != item or item in (float('inf'), -float('inf'))):
            return None
        ratios.append(item.as_integer_ratio() if isinstance(item, float) else (int(item), 1))
    return ratios


def _total(ratios):
    top, bottom = 0, 1
    for n, d in ratios:
        common = max(bottom, d)
        # Each is a power of two, so the larger is a multiple of the smaller.
        top = top * (common // bottom) + n * (common // d)
        bottom = common
    return top, bottom


# The exact quotient as what the items are.
def _as(data, top, bottom):
    if [item for item in data if isinstance(item, float)]:
        return top / bottom
    return top // bottom if top % bottom == 0 else top / bottom


def _unlike():
    return _aiflowc.not_evaluated('statistics of such values')


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    ratios = _ratios(data)
    if ratios is None:
        return _unlike()
    top, bottom = _total(ratios)
    return _as(data, top, bottom * len(data))


# The sum of the squares of how far each is from the mean, or from what is given, and how many there are.
def _squares(data, middle, least, name):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(name + ' requires at least %s data point' % ('one' if least == 1 else 'two')
                              + ('s' if least > 1 else ''))
    if _ratios(data) is None:
        return _unlike(), len(data)
    middle = mean(data) if middle is None else middle
    if not isinstance(middle, (int, float)):
        return _unlike(), len(data)
    away = [item - middle for item in data]
    squares = [distance * distance for distance in away]
    total = sum([Fraction(square) for square in squares], Fraction(0))
    total -= sum([Fraction(distance) for distance in away], Fraction(0)) ** 2 / len(data)
    return (total, [square for square in squares if isinstance(square, float)]), len(data)


def _variance(data, middle, least, name):
    found, count = _squares(data, middle, least, name)
    if _aiflowc.is_unknown(found):
        return found
    total = found[0] / (count - least + 1)
    return int(total) if total.denominator == 1 and not found[1] else float(total)


def variance(data, xbar=None):
    return _variance(data, xbar, 2, 'variance')


def pvariance(data, mu=None):
    return _variance(data, mu, 1, 'pvariance')


def stdev(data, xbar=None):
    return math.sqrt(_variance(data, xbar, 2, 'variance'))


def pstdev(data, mu=None):
    return math.sqrt(_variance(data, mu, 1, 'pvariance'))


def median(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    half = len(data) // 2
    if len(data) % 2:
        return data[half]
    return (data[half - 1] + data[half]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def mode(data):
    counts = {}
    for item in data:
        counts[item] = counts.get(item, 0) + 1
    if not counts:
        raise StatisticsError('no mode for empty data')
    most = max(counts.values())
    found = [item for item, count in counts.items() if count == most]
    if len(found) > 1:
        raise StatisticsError('no unique mode; found %d equally common values' % len(found))
    return found[0]
