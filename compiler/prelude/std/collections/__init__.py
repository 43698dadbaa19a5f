import _aiflowc
from _containers import MutableMapping, MutableSequence
from keyword import iskeyword
from _records import named_tuple as _named_tuple


_NOTHING = object()


class OrderedDict(dict):
    _tp_name = 'collections.OrderedDict'

    def move_to_end(self, key, last=True):
        # What a subclass does when items are read and written is not asked for.
        value = dict.pop(self, key)
        items = [] if last else list(dict.items(self))
        if not last:
            dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, items)

    def popitem(self, last=True):
        keys = list(dict.keys(self))
        if not keys:
            raise KeyError('dictionary is empty')
        key = keys[-1 if last else 0]
        return (key, OrderedDict.pop(self, key))

    # A subclass is asked for the item, and to delete it, as its methods have it.
    def pop(self, key, default=_NOTHING):
        if type(self) is OrderedDict:
            return dict.pop(self, key) if default is _NOTHING else dict.pop(self, key, default)
        if key in self:
            value = self[key]
            del self[key]
            return value
        if default is _NOTHING:
            raise KeyError(key)
        return default

    def keys(self):
        return _aiflowc.ordered_view(dict.keys(self))

    def values(self):
        return _aiflowc.ordered_view(dict.values(self))

    def items(self):
        return _aiflowc.ordered_view(dict.items(self))

    def copy(self):
        return type(self)(self)

    def __reversed__(self):
        return iter(list(self)[::-1])

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        return type(self).__name__ + '(' + (repr(list(self.items())) if self else '') + ')'

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


class defaultdict(dict):
    _tp_name = 'collections.defaultdict'

    def __init__(self, default_factory=None, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        dict.__init__(self, *args, **kwargs)
        self.default_factory = default_factory

    def __getitem__(self, key):
        if key in self:
            return dict.__getitem__(self, key)
        return self.__missing__(key)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    def __repr__(self):
        return type(self).__name__ + '(' + repr(self.default_factory) + ', ' + dict.__repr__(self) + ')'


class Counter(dict):
    def __init__(self, iterable=None, **kwds):
        dict.__init__(self)
        self.update(iterable, **kwds)

    def __getitem__(self, key):
        return dict.get(self, key, 0)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, **kwds):
        self._add(iterable, 1)
        self._add(kwds, 1)

    def subtract(self, iterable=None, **kwds):
        self._add(iterable, -1)
        self._add(kwds, -1)

    def _add(self, iterable, sign):
        if iterable is None:
            return
        if isinstance(iterable, dict):
            for key, count in iterable.items():
                self[key] = self[key] + sign * count
        else:
            keys = [key for key in iterable]
            if _aiflowc.is_unknown(keys):
                dict.update(self, {key: dict.get(self, key, 0) + sign * keys.count(key) for key in set(keys)})
            else:
                for key in keys:
                    self[key] = self[key] + sign

    def most_common(self, n=None):
        items = sorted(self.items(), key=_count, reverse=True)
        return items if n is None else items[:n]

    def elements(self):
        return iter([key for key, count in self.items() for _ in range(count)])

    def copy(self):
        return type(self)(self)

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def _combined(self, other, function):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key in list(self) + [key for key in other if key not in self]:
            count = function(self[key], other[key])
            if count > 0:
                result[key] = count
        return result

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._combined(other, max)

    def __and__(self, other):
        return self._combined(other, min)

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def _replaced(self, result):
        if result is NotImplemented:
            return result
        for key in [key for key in self if key not in result]:
            dict.__delitem__(self, key)
        for key, count in result.items():
            self[key] = count
        return self

    def __iadd__(self, other):
        return self._replaced(self + other)

    def __isub__(self, other):
        return self._replaced(self - other)

    def __ior__(self, other):
        return self._replaced(self | other)

    def __iand__(self, other):
        return self._replaced(self & other)

    def __repr__(self):
        if not self:
            return type(self).__name__ + '()'
        return type(self).__name__ + '({' + ', '.join(['%r: %r' % item for item in self.most_common()]) + '})'


def _count(item):
    return item[1]


class deque(_aiflowc.rest_of('collections.deque')):
    _tp_name = 'collections.deque'

    def __init__(self, iterable=(), maxlen=None):
        self._items = []
        self.maxlen = maxlen
        self.extend(iterable)

    def append(self, x):
        self._items.append(x)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            self._items.pop(0)

    def appendleft(self, x):
        self._items.insert(0, x)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            self._items.pop()

    def extend(self, iterable):
        for item in list(iterable):
            self.append(item)

    def extendleft(self, iterable):
        for item in list(iterable):
            self.appendleft(item)

    def pop(self):
        if not self._items:
            raise IndexError('pop from an empty deque')
        return self._items.pop()

    def popleft(self):
        if not self._items:
            raise IndexError('pop from an empty deque')
        return self._items.pop(0)

    def clear(self):
        self._items.clear()

    def copy(self):
        return type(self)(self._items) if self.maxlen is None else type(self)(self._items, self.maxlen)

    def count(self, x):
        return self._items.count(x)

    def index(self, x, *bounds):
        if x not in self._items:
            raise ValueError('%r is not in deque' % (x,))
        return self._items.index(x, *bounds)

    def insert(self, i, x):
        self._items.insert(i, x)

    def remove(self, value):
        if value not in self._items:
            raise ValueError('deque.remove(x): x not in deque')
        self._items.remove(value)

    def reverse(self):
        self._items.reverse()

    def rotate(self, n=1):
        if self._items:
            n = n % len(self._items)
            self._items = self._items[-n:] + self._items[:-n] if n else self._items

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return iter(self._items[::-1])

    def __contains__(self, x):
        return x in self._items

    def __getitem__(self, index):
        if not isinstance(index, int):
            raise TypeError("sequence index must be integer, not '" + type(index).__name__ + "'")
        if not -len(self._items) <= index < len(self._items):
            raise IndexError('deque index out of range')
        return self._items[index]

    def __setitem__(self, index, value):
        if not -len(self._items) <= index < len(self._items):
            raise IndexError('deque index out of range')
        self._items[index] = value

    def __delitem__(self, index):
        if not -len(self._items) <= index < len(self._items):
            raise IndexError('deque index out of range')
        del self._items[index]

    def __bool__(self):
        return bool(self._items)

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, deque) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError('can only concatenate deque (not "' + type(other).__name__ + '") to deque')
        made = self.copy()
        made.extend(other)
        return made

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __repr__(self):
        items = repr(self._items)
        return type(self).__name__ + '(' + items + (')' if self.maxlen is None else ', maxlen=%d)' % self.maxlen)


class ChainMap(MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        # Not `key in mapping`: a mapping may make what it lacks.
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def _merged(self):
        merged = {}
        for mapping in self.maps[::-1]:
            merged.update(mapping)
        return merged

    def __contains__(self, key):
        return any([key in mapping for mapping in self.maps])

    def __iter__(self):
        return iter(self._merged())

    def __len__(self):
        return len(self._merged())

    def __bool__(self):
        return any(self.maps)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def _without(self, words, change):
        try:
            return change()
        except KeyError:
            raise KeyError(words)

    def __delitem__(self, key):
        self._without('Key not found in the first mapping: {!r}'.format(key), lambda: self.maps[0].__delitem__(key))

    def pop(self, key, *args):
        return self._without('Key not found in the first mapping: {!r}'.format(key),
                             lambda: self.maps[0].pop(key, *args))

    def popitem(self):
        return self._without('No keys found in the first mapping.', lambda: self.maps[0].popitem())

    def clear(self):
        self.maps[0].clear()

    @classmethod
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None):
        return self.__class__({} if m is None else m, *self.maps)

    @property
    def parents(self):
        return self.__class__(*self.maps[1:])

    def __repr__(self):
        return self.__class__.__name__ + '(' + ', '.join([repr(mapping) for mapping in self.maps]) + ')'


class UserDict(MutableMapping):
    def __init__(*args, **kwargs):
        self, *given = args
        if len(given) > 1:
            raise TypeError('expected at most 1 arguments, got %d' % len(given))
        self.data = {}
        if not given and 'dict' in kwargs:
            given = [kwargs.pop('dict')]
        if given and given[0] is not None:
            self.update(given[0])
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        cls = type(self)
        for base in [cls] + _aiflowc.ancestors(cls):
            if '__missing__' in _aiflowc.class_attributes(base):
                return self.__missing__(key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)

    def copy(self):
        if type(self) is UserDict:
            return UserDict(self.data.copy())
        import copy
        made = copy.copy(self)
        made.data = {}
        made.update(self)
        return made

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = tuple([str(name) for name in field_names])
    if not _aiflowc.is_known(typename, names, defaults):
        return _aiflowc.not_evaluated('a named tuple whose fields are not known')
    seen = set()
    if rename:
        fitting = []
        for index, name in enumerate(names):
            good = name.isidentifier() and not iskeyword(name) and not name.startswith('_') and name not in fitting
            fitting.append(name if good else '_%d' % index)
        names = tuple(fitting)
    for name in (typename,) + names:
        if not name.isidentifier():
            raise ValueError('Type names and field names must be valid identifiers: %r' % name)
        if iskeyword(name):
            raise ValueError('Type names and field names cannot be a keyword: %r' % name)
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError('Field names cannot start with an underscore: %r' % name)
        if name in seen:
            raise ValueError('Encountered duplicate field name: %r' % name)
        seen.add(name)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError('Got more default values than field names')
    return _named_tuple(typename, names, dict(zip(names[len(names) - len(defaults):], defaults)), {})


class UserList(MutableSequence):
    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            self.data = list(initlist.data if isinstance(initlist, UserList) else initlist)

    def __repr__(self):
        return repr(self.data)

    def _cast(self, other):
        return other.data if isinstance(other, UserList) else other

    def __lt__(self, other):
        return self.data < self._cast(other)

    def __le__(self, other):
        return self.data <= self._cast(other)

    def __eq__(self, other):
        return self.data == self._cast(other)

    def __gt__(self, other):
        return self.data > self._cast(other)

    def __ge__(self, other):
        return self.data >= self._cast(other)

    def __contains__(self, item):
        return item in self.data

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.__class__(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return self.__class__(self.data + list(self._cast(other)))

    def __radd__(self, other):
        return self.__class__(list(self._cast(other)) + self.data)

    def __iadd__(self, other):
        self.data.extend(self._cast(other))
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def reverse(self):
        self.data.reverse()

    def sort(self, *args, **kwds):
        self.data.sort(*args, **kwds)

    def extend(self, other):
        self.data.extend(self._cast(other))
