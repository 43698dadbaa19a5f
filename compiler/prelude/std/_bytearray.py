# `bytearray`. Its instances hold bytes, which are replaced when they change; what does not change them is what bytes do.
import _aiflowc


def _wrapped(result):
    if not _aiflowc.is_known(result):
        return result
    if isinstance(result, bytes):
        return bytearray(result)
    if isinstance(result, list):
        return [bytearray(part) for part in result]
    if isinstance(result, tuple):
        return tuple([bytearray(part) for part in result])
    return result


def _plain(value):
    return bytes(value) if isinstance(value, (bytearray, list, tuple)) else value


def _byte(value):
    if _aiflowc.is_unknown(value):
        return value
    if not isinstance(value, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    if value < 0 or value > 255:
        raise ValueError('byte must be in range(0, 256)')
    return int(value)


# What assigning a slice, or `extend`, takes.
def _bytes_of(value, complaint):
    if _aiflowc.is_unknown(value) or isinstance(value, (bytes, bytearray)):
        return list(bytes(value))
    if isinstance(value, (int, float, str)) or value is None:
        raise TypeError(complaint(value))
    return [_byte(item) for item in value]


class bytearray:
    __hash__ = None

    def _payload(source=b'', encoding=None, errors=None):
        if isinstance(source, str):
            if encoding is None and errors is None:
                raise TypeError('string argument without an encoding')
            return source.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)
        if isinstance(source, (int, bytes, bytearray)) or _aiflowc.is_unknown(source):
            if isinstance(source, int) and source < 0:
                raise ValueError('negative count')
            return bytes(source)
        if isinstance(source, float) or source is None:
            raise TypeError("'%s' object is not iterable" % type(source).__name__)
        return bytes([_byte(item) for item in source])

    def __init__(self, source=b'', encoding=None, errors=None):
        pass

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, bytes(self))

    def __str__(self):
        return repr(self)

    def __getitem__(self, key):
        if not isinstance(key, (int, slice)) and not _aiflowc.is_unknown(key):
            raise TypeError('bytearray indices must be integers or slices, not ' + type(key).__name__)
        try:
            return _wrapped(bytes(self)[key])
        except IndexError:
            raise IndexError('bytearray index out of range')

    def __setitem__(self, key, value):
        items = list(bytes(self))
        if _aiflowc.is_unknown(key):
            items[key] = value
        elif isinstance(key, slice):
            items[key] = _bytes_of(value, lambda value: 'can assign only bytes, buffers, or iterables of ints in range(0, 256)')
        else:
            value = _byte(value)
            try:
                items[key] = value
            except IndexError:
                raise IndexError('bytearray index out of range')
        _aiflowc.hold(self, bytes(items))

    def __delitem__(self, key):
        items = list(bytes(self))
        try:
            del items[key]
        except IndexError:
            raise IndexError('bytearray index out of range')
        _aiflowc.hold(self, bytes(items))

    def __add__(self, other):
        if not isinstance(other, (bytes, bytearray)) and not _aiflowc.is_unknown(other):
            raise TypeError("can't concat %s to bytearray" % type(other).__name__)
        return bytearray(bytes(self) + bytes(other))

    def __iadd__(self, other):
        if not isinstance(other, (bytes, bytearray)) and not _aiflowc.is_unknown(other):
            raise TypeError("can't concat %s to bytearray" % type(other).__name__)
        _aiflowc.hold(self, bytes(self) + bytes(other))
        return self

    def __mul__(self, times):
        return bytearray(bytes(self) * times)

    def __rmul__(self, times):
        return bytearray(bytes(self) * times)

    def __imul__(self, times):
        _aiflowc.hold(self, bytes(self) * times)
        return self

    def __mod__(self, values):
        return bytearray(bytes(self) % values)

    def append(self, item):
        _aiflowc.hold(self, bytes(list(bytes(self)) + [_byte(item)]))

    def extend(self, items):
        if isinstance(items, str):
            items = list(items)
        items = _bytes_of(items, lambda value: "can't extend bytearray with " + type(value).__name__)
        _aiflowc.hold(self, bytes(list(bytes(self)) + items))

    def insert(self, index, item):
        items = list(bytes(self))
        items.insert(index, _byte(item))
        _aiflowc.hold(self, bytes(items))

    def pop(self, index=-1):
        items = list(bytes(self))
        try:
            item = items.pop(index)
        except IndexError:
            raise IndexError('pop index out of range' if items else 'pop from empty bytearray')
        _aiflowc.hold(self, bytes(items))
        return item

    def remove(self, value):
        items = list(bytes(self))
        try:
            items.remove(_byte(value))
        except ValueError:
            raise ValueError('value not found in bytearray')
        _aiflowc.hold(self, bytes(items))

    def clear(self):
        _aiflowc.hold(self, b'')

    def reverse(self):
        _aiflowc.hold(self, bytes(list(bytes(self))[::-1]))

    def copy(self):
        return bytearray(bytes(self))

    def capitalize(self):
        return _wrapped(bytes(self).capitalize())

    def center(self, width, fillchar=b' '):
        return _wrapped(bytes(self).center(width, _plain(fillchar)))

    def expandtabs(self, tabsize=8):
        return _wrapped(bytes(self).expandtabs(tabsize))

    def join(self, iterable_of_bytes):
        return _wrapped(bytes(self).join(iterable_of_bytes))

    def ljust(self, width, fillchar=b' '):
        return _wrapped(bytes(self).ljust(width, _plain(fillchar)))

    def lower(self):
        return _wrapped(bytes(self).lower())

    def lstrip(self, chars=None):
        return _wrapped(bytes(self).lstrip(chars))

    def partition(self, sep):
        return _wrapped(bytes(self).partition(sep))

    def replace(self, old, new, count=-1):
        return _wrapped(bytes(self).replace(old, new, count))

    def rjust(self, width, fillchar=b' '):
        return _wrapped(bytes(self).rjust(width, _plain(fillchar)))

    def rpartition(self, sep):
        return _wrapped(bytes(self).rpartition(sep))

    def rsplit(self, sep=None, maxsplit=-1):
        return _wrapped(bytes(self).rsplit(sep, maxsplit))

    def rstrip(self, chars=None):
        return _wrapped(bytes(self).rstrip(chars))

    def split(self, sep=None, maxsplit=-1):
        return _wrapped(bytes(self).split(sep, maxsplit))

    def splitlines(self, keepends=False):
        return _wrapped(bytes(self).splitlines(keepends))

    def strip(self, chars=None):
        return _wrapped(bytes(self).strip(chars))

    def swapcase(self):
        return _wrapped(bytes(self).swapcase())

    def title(self):
        return _wrapped(bytes(self).title())

    def translate(self, table, delete=b''):
        return _aiflowc.not_evaluated('`bytearray.translate`')

    def upper(self):
        return _wrapped(bytes(self).upper())

    def zfill(self, width):
        return _wrapped(bytes(self).zfill(width))

    @classmethod
    def fromhex(cls, string):
        return cls(bytes.fromhex(string))

    @staticmethod
    def maketrans(frm, to):
        return _aiflowc.not_evaluated('`bytearray.maketrans`')
