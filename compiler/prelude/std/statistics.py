import _aiflowc

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
