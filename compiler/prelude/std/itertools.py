import _aiflowc


class _Iterator(_aiflowc.rest_of('itertools._Iterator')):
    # What it goes over. If one of them is unknown, so is how much there is: it is unknown as a whole.
    _over = ()

    def __iter__(self):
        for source in self._over:
            if _aiflowc.is_unknown(source):
                return self._unclear()
        return self._clear()

    def _clear(self):
        return self

    def _unclear(self):
        return _aiflowc.unknown_like(*self._over)


class chain(_Iterator):
    _tp_name = 'itertools.chain'

    def __init__(self, *iterables):
        self._over = iterables
        self._sources = iter(iterables)
        self._current = iter(())

    @classmethod
    def from_iterable(cls, iterable):
        made = cls()
        made._over = tuple(iterable) if isinstance(iterable, (list, tuple)) else (iterable,)
        made._sources = iter(iterable)
        return made

    def __next__(self):
        while True:
            item = next(self._current, _END)
            if item is not _END:
                return item
            source = next(self._sources, _END)
            if source is _END:
                raise StopIteration
            self._current = iter(source)


class _End:
    pass


_END = _End()
_START = _End()


class count(_Iterator):
    _tp_name = 'itertools.count'

    def __init__(self, start=0, step=1):
        self._next = start
        self._step = step

    def __next__(self):
        item = self._next
        self._next = item + self._step
        return item


class cycle(_Iterator):
    _tp_name = 'itertools.cycle'

    def __init__(self, iterable):
        self._over = (iterable,)
        self._source = iter(iterable)
        self._saved = []
        self._at = 0

    def __next__(self):
        if self._source is not None:
            item = next(self._source, _END)
            if item is not _END:
                self._saved.append(item)
                return item
            self._source = None
        if not self._saved:
            raise StopIteration
        item = self._saved[self._at]
        self._at = (self._at + 1) % len(self._saved)
        return item


class repeat(_Iterator):
    _tp_name = 'itertools.repeat'

    def __init__(self, object, times=None):
        self._over = (times,)
        self._object = object
        self._left = times

    def __next__(self):
        if self._left is not None:
            if self._left <= 0:
                raise StopIteration
            self._left = self._left - 1
        return self._object

    def _unclear(self):
        return _aiflowc.unknown_like(self._left, self._object)


class accumulate(_Iterator):
    _tp_name = 'itertools.accumulate'

    def __init__(self, iterable, func=None):
        self._over = (iterable,)
        self._source = iter(iterable)
        self._function = func
        self._total = _END

    def __next__(self):
        item = next(self._source)
        if self._total is _END:
            self._total = item
        elif self._function is None:
            self._total = self._total + item
        else:
            self._total = self._function(self._total, item)
        return self._total

    def _unclear(self):
        if self._function is None:
            return _aiflowc.unknown_like(self._source)
        return map(lambda item: self._function(_aiflowc.unknown_like(self._source), item), self._source)


class islice(_Iterator):
    _tp_name = 'itertools.islice'

    def __init__(self, iterable, *bounds):
        self._over = (iterable,) + bounds
        if [bound for bound in bounds if _aiflowc.is_unknown(bound)]:
            return
        start, stop, step = bounds if len(bounds) == 3 else tuple(bounds) + (1,) if len(bounds) == 2 else \
            (0, bounds[0], 1)
        for bound in (start, stop):
            if bound is not None and (not isinstance(bound, int) or bound < 0):
                raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
                                 if len(bounds) > 1 else
                                 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if step is not None and step < 1:
            raise ValueError('Step for islice() must be a positive integer or None.')
        self._source = iter(iterable)
        self._at = 0
        self._next = start or 0
        self._stop = stop
        self._step = step or 1

    def __next__(self):
        if self._stop is not None and self._next >= self._stop:
            while self._at < self._stop:
                self._at = self._at + 1
                next(self._source)
            raise StopIteration
        while True:
            item = next(self._source)
            self._at = self._at + 1
            if self._at > self._next:
                self._next = self._next + self._step
                return item


class starmap(_Iterator):
    _tp_name = 'itertools.starmap'

    def __init__(self, function, iterable):
        self._over = (iterable,)
        self._function = function
        self._source = iter(iterable)

    def __next__(self):
        return self._function(*next(self._source))

    def _unclear(self):
        return map(lambda args: self._function(*args), self._source)


class takewhile(_Iterator):
    _tp_name = 'itertools.takewhile'

    def __init__(self, predicate, iterable):
        self._over = (iterable,)
        self._predicate = predicate
        self._source = iter(iterable)
        self._rest = self._items()

    def _items(self):
        for item in self._source:
            if not self._predicate(item):
                return
            yield item

    def __next__(self):
        return next(self._rest)

    # How many there are may depend on something unknown, which a loop over a generator follows.
    def _clear(self):
        return self._rest

    def _unclear(self):
        return filter(self._predicate, self._source)


class dropwhile(_Iterator):
    _tp_name = 'itertools.dropwhile'

    def __init__(self, predicate, iterable):
        self._over = (iterable,)
        self._predicate = predicate
        self._source = iter(iterable)
        self._rest = self._items()

    def _items(self):
        for item in self._source:
            if not self._predicate(item):
                yield item
                break
        yield from self._source

    def __next__(self):
        return next(self._rest)

    def _clear(self):
        return self._rest

    def _unclear(self):
        return filter(self._predicate, self._source)


def filterfalse(function, iterable):
    return iter([item for item in iterable if not (bool(item) if function is None else function(item))])


def compress(data, selectors):
    return iter([item for item, selector in zip(data, selectors) if selector])


class zip_longest(_Iterator):
    _tp_name = 'itertools.zip_longest'

    def __init__(self, *iterables, fillvalue=None):
        self._over = iterables
        self._sources = [iter(iterable) for iterable in iterables]
        self._left = len(iterables)
        self._fill = fillvalue

    def __next__(self):
        items = []
        for index, source in enumerate(self._sources):
            item = _END if source is None else next(source, _END)
            if item is _END:
                if source is not None:
                    self._sources[index] = None
                    self._left = self._left - 1
                item = self._fill
            items.append(item)
        if not self._left:
            raise StopIteration
        return tuple(items)


def product(*iterables, repeat=1):
    results = [()]
    for pool in [list(iterable) for iterable in iterables] * repeat:
        results = [before + (item,) for before in results for item in pool]
    return iter(results)


def _choices(pool, length, chosen):
    return [tuple([pool[index] for index in indices]) for indices in chosen(len(pool), length)]


def _combined(n, r):
    found = [()]
    for _ in range(r):
        found = [before + (index,) for before in found for index in range(before[-1] + 1 if before else 0, n)]
    return found


def _combined_again(n, r):
    found = [()]
    for _ in range(r):
        found = [before + (index,) for before in found for index in range(before[-1] if before else 0, n)]
    return found


def _permuted(n, r):
    found = [()]
    for _ in range(r):
        found = [before + (index,) for before in found for index in range(n) if index not in before]
    return found


def _length(r):
    if r < 0:
        raise ValueError('r must be non-negative')
    return r


def combinations(iterable, r):
    return iter(_choices(list(iterable), _length(r), _combined))


def combinations_with_replacement(iterable, r):
    return iter(_choices(list(iterable), _length(r), _combined_again))


def permutations(iterable, r=None):
    pool = list(iterable)
    return iter(_choices(pool, len(pool) if r is None else _length(r), _permuted))


class groupby(_Iterator):
    _tp_name = 'itertools.groupby'

    # Groups are made at once: one that is looked at after the next would be empty in Python, and is unknown here.
    def __init__(self, iterable, key=None):
        self._over = (iterable,)
        self._source = iter(iterable)
        self._function = key
        self._ahead = _START
        self._group = None

    # Each item is asked for its key once: a function may count its calls.
    def _step(self):
        self._ahead = next(self._source, _END)
        if self._ahead is not _END:
            self._key = self._ahead if self._function is None else self._function(self._ahead)

    def __next__(self):
        if self._group is not None:
            self._group._close()
        if self._ahead is _START:
            self._step()
        if self._ahead is _END:
            raise StopIteration
        key = self._key
        items = []
        while self._ahead is not _END and self._key == key:
            items.append(self._ahead)
            self._step()
        self._group = _Group(items)
        return (key, self._group)


class _Group(_Iterator):
    _tp_name = 'itertools._grouper'

    def __init__(self, items):
        self._items = items
        self._at = 0

    def _close(self):
        self._items = []

    def __next__(self):
        if self._at >= len(self._items):
            raise StopIteration
        self._at = self._at + 1
        return self._items[self._at - 1]


class _Tee(_Iterator):
    def __init__(self, source, shared, at):
        self._over = (source,)
        self._source = source
        self._shared = shared
        self._at = at

    def __next__(self):
        if self._at == len(self._shared):
            self._shared.append(next(self._source))
        self._at = self._at + 1
        return self._shared[self._at - 1]


def tee(iterable, n=2):
    source, shared = iter(iterable), []
    return tuple([_Tee(source, shared, 0) for _ in range(n)])
