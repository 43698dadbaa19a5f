import _aiflowc
from collections import OrderedDict

_strict = True


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, self.lineno, self.colno, pos))


def loads(s, *, encoding=None, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if cls or kw:
        return _aiflowc.not_evaluated('`json.loads` with a decoder of its own')
    if isinstance(s, bytes):
        s = _aiflowc.decode(s, 'utf-8')
    if not isinstance(s, str):
        raise TypeError('the JSON object must be str, bytes or bytearray, not ' + type(s).__name__)
    # Of a key that stands twice, what these make of pairs is what they make of the last one.
    if parse_float or parse_int or parse_constant or object_pairs_hook not in (None, dict, OrderedDict):
        return _read(_aiflowc.json_loads(s, True), object_hook, object_pairs_hook, parse_float or float, parse_int or int,
                     parse_constant or float)
    value = _aiflowc.json_loads(s)
    hook = object_hook if object_pairs_hook is None else object_pairs_hook
    return value if hook is None else _hooked(value, hook)


# Each object, those inside first.
def _hooked(value, hook):
    if isinstance(value, list):
        return [_hooked(item, hook) for item in value]
    if isinstance(value, dict):
        return hook({key: _hooked(item, hook) for key, item in value.items()})
    return value


# The same of what is read as it is written: a number is the bytes of its text, an object is a tuple of pairs.
def _read(value, hook, pairs_hook, parse_float, parse_int, parse_constant):
    if isinstance(value, list):
        return [_read(item, hook, pairs_hook, parse_float, parse_int, parse_constant) for item in value]
    if isinstance(value, bytes):
        text = value.decode()
        if text in ('NaN', 'Infinity', '-Infinity'):
            return parse_constant(text)
        return parse_float(text) if [c for c in text if c in '.eE'] else parse_int(text)
    if isinstance(value, tuple):
        pairs = [(key, _read(item, hook, pairs_hook, parse_float, parse_int, parse_constant)) for key, item in value]
        if pairs_hook is not None:
            return pairs_hook(pairs)
        return dict(pairs) if hook is None else hook(dict(pairs))
    return value


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    text = fp.read()
    if not _aiflowc.is_known(text):
        return _aiflowc.unknown_like(text)
    return loads(text, cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)


class _Writer:
    def __init__(self, skipkeys, ensure_ascii, allow_nan, indent, item, key, default, sort_keys):
        self.skipkeys = skipkeys
        self.ascii = ensure_ascii
        self.nan = allow_nan
        self.indent = indent
        self.item = item
        self.colon = key
        self.default = default
        self.sort = sort_keys
        self.open = []

    def number(self, value):
        if value != value or value in (float('inf'), -float('inf')):
            if not self.nan:
                raise ValueError('Out of range float values are not JSON compliant' +
                                 ('' if self.indent is None else ': ' + repr(value)))
            return 'NaN' if value != value else 'Infinity' if value > 0 else '-Infinity'
        return float.__repr__(value)

    def key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.number(key)
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, not ' + type(key).__name__)

    def around(self, begin, parts, end, level):
        if not parts:
            return begin + end
        if self.indent is None:
            return begin + self.item.join(parts) + end
        line = '\n' + self.indent * (level + 1)
        return begin + line + (self.item + line).join(parts) + '\n' + self.indent * level + end

    def write(self, value, level):
        if isinstance(value, str):
            return _aiflowc.json_string(value, self.ascii)
        if value is None:
            return 'null'
        if value is True:
            return 'true'
        if value is False:
            return 'false'
        if isinstance(value, int):
            return int.__repr__(value)
        if isinstance(value, float):
            return self.number(value)
        for holder in self.open:
            if holder is value:
                raise ValueError('Circular reference detected')
        self.open.append(value)
        text = self.container(value, level)
        self.open.pop()
        return text

    def container(self, value, level):
        if isinstance(value, (list, tuple)):
            return self.around('[', [self.write(item, level + 1) for item in value], ']', level)
        if isinstance(value, dict):
            parts = []
            pairs = sorted(value.items(), key=_first) if self.sort else value.items()
            for key, item in pairs:
                name = self.key(key)
                if name is not None:
                    parts.append(_aiflowc.json_string(name, self.ascii) + self.colon + self.write(item, level + 1))
            return self.around('{', parts, '}', level)
        value = self.default(value)
        return self.write(value, level) if _aiflowc.is_known(value) else _aiflowc.unknown_like(value)


def _first(pair):
    return pair[0]


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError('Object of type ' + type(o).__name__ + ' is not JSON serializable')

    def encode(self, o):
        if isinstance(o, str):
            return _aiflowc.json_string(o, self.ensure_ascii)
        return ''.join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        indent = ' ' * self.indent if isinstance(self.indent, int) else self.indent
        writer = _Writer(self.skipkeys, self.ensure_ascii, self.allow_nan, indent, self.item_separator, self.key_separator,
                         self.default, self.sort_keys)
        return iter([writer.write(o, 0)])


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                                indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    fp.write(dumps(obj, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, cls=cls,
                   indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw))
