import _aiflowc


# A heap whose order hangs on something unknown is not known afterwards.
def _unsure(heap, *items):
    if _aiflowc.is_known(heap, *items):
        return None
    why = _aiflowc.unknown_like(heap, *items)
    _aiflowc.spoil(heap, why)
    return why


def _rise(heap, top, at, before):
    item = heap[at]
    while at > top:
        parent = (at - 1) >> 1
        if not before(item, heap[parent]):
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


# CPython lets an item sink to a leaf and rise from there.
def _sink(heap, at, before):
    top, item = at, heap[at]
    child = 2 * at + 1
    while child < len(heap):
        other = child + 1
        if other < len(heap) and not before(heap[child], heap[other]):
            child = other
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise(heap, top, at, before)


def _less(a, b):
    return a < b


def _more(a, b):
    return b < a


def _check(heap, least=0):
    if not isinstance(heap, list):
        raise TypeError('heap argument must be a list')
    if len(heap) < least:
        raise IndexError('index out of range')


def heappush(heap, item):
    why = _unsure(heap, item)
    if why is None:
        _check(heap)
        heap.append(item)
        _rise(heap, 0, len(heap) - 1, _less)


def _pop(heap, before):
    why = _unsure(heap)
    if why is not None:
        return why
    _check(heap, 1)
    last = heap.pop()
    if not heap:
        return last
    first, heap[0] = heap[0], last
    _sink(heap, 0, before)
    return first


def heappop(heap):
    return _pop(heap, _less)


def _heappop_max(heap):
    return _pop(heap, _more)


def heapreplace(heap, item):
    why = _unsure(heap, item)
    if why is not None:
        return why
    _check(heap, 1)
    first, heap[0] = heap[0], item
    _sink(heap, 0, _less)
    return first


def heappushpop(heap, item):
    why = _unsure(heap, item)
    if why is not None:
        return why
    _check(heap)
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0, _less)
    return item


def _heapify(heap, before):
    if _unsure(heap) is None:
        _check(heap)
        for at in reversed(range(len(heap) // 2)):
            _sink(heap, at, before)


def heapify(heap):
    _heapify(heap, _less)


def _heapify_max(heap):
    _heapify(heap, _more)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    before = _more if reverse else _less
    heads = []
    for iterable in iterables:
        rest = iter(iterable)
        for item in rest:
            heads.append([item if key is None else key(item), item, rest])
            break
    while heads:
        first = 0
        for at in range(1, len(heads)):
            if before(heads[at][0], heads[first][0]):
                first = at
        yield heads[first][1]
        for item in heads[first][2]:
            heads[first][:2] = [item if key is None else key(item), item]
            break
        else:
            del heads[first]
