import _aiflowc


def bisect_right(a, x, lo=0, hi=None):
    if not _aiflowc.is_known(a, x, lo, hi):
        return _aiflowc.unknown_like(a, x, lo, hi)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    hi = len(a) if hi is None else hi
    while lo < hi:
        middle = (lo + hi) // 2
        if x < a[middle]:
            hi = middle
        else:
            lo = middle + 1
    return lo


def bisect_left(a, x, lo=0, hi=None):
    if not _aiflowc.is_known(a, x, lo, hi):
        return _aiflowc.unknown_like(a, x, lo, hi)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    hi = len(a) if hi is None else hi
    while lo < hi:
        middle = (lo + hi) // 2
        if a[middle] < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def _insort(a, x, at):
    if _aiflowc.is_known(at):
        a.insert(at, x)
    else:
        _aiflowc.spoil(a, at)


def insort_right(a, x, lo=0, hi=None):
    _insort(a, x, bisect_right(a, x, lo, hi))


def insort_left(a, x, lo=0, hi=None):
    _insort(a, x, bisect_left(a, x, lo, hi))


bisect = bisect_right
insort = insort_right
