import _aiflowc
from _records import bind


class FrozenInstanceError(AttributeError):
    pass


class _Missing:
    pass


MISSING = _Missing()


class Field(_aiflowc.rest_of('dataclasses.Field')):
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata):
        self.name = None
        self.type = _aiflowc.not_evaluated('the type of a field')
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata


class InitVar(_aiflowc.rest_of('dataclasses.InitVar')):
    pass


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata)


# A default that is asked for each time.
class _Default:
    def __init__(self, field):
        self.field = field


def _own_fields(cls, annotations):
    own = {}
    attributes = _aiflowc.class_attributes(cls)
    for name, kind in annotations:
        _aiflowc.resolve_annotation(cls, name)
        if kind == 'ClassVar':
            continue
        default = attributes[name] if name in attributes else MISSING
        found = default if isinstance(default, Field) else Field(default, MISSING, True, True, None, True, None)
        if isinstance(found.default, (list, dict, set)):
            _aiflowc.mutable_default(cls, name, type(found.default).__name__)
        found.name = name
        found._kind = kind
        own[name] = found
        if isinstance(default, Field):
            if found.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, found.default)
    for name, value in attributes.items():
        if isinstance(value, Field) and value.name is None:
            raise TypeError('%r is a field but has no type annotation' % name)
    return own


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, annotations=None):
    attributes = _aiflowc.class_attributes(cls)
    all_fields = {}
    for base in _aiflowc.ancestors(cls)[::-1]:
        inherited = _aiflowc.class_attributes(base)
        if '__dataclass_fields__' in inherited:
            all_fields.update(inherited['__dataclass_fields__'])
            if inherited['_dataclass_frozen'] != frozen:
                raise TypeError('cannot inherit %s dataclass from a %s one' %
                                (('non-frozen', 'frozen') if inherited['_dataclass_frozen'] else
                                 ('frozen', 'non-frozen')))
    all_fields.update(_own_fields(cls, _aiflowc.annotations(cls) if annotations is None else annotations))
    cls.__dataclass_fields__ = all_fields
    if cls.__doc__ is None:
        cls.__doc__ = _aiflowc.not_evaluated('the text that a dataclass has for its documentation')
    cls._dataclass_frozen = frozen
    taken = [f for f in all_fields.values() if f.init]
    named = {}
    for f in taken:
        if f.default is not MISSING or f.default_factory is not MISSING:
            named[f.name] = _Default(f)
        elif named:
            raise TypeError('non-default argument %r follows default argument' % f.name)
    names = [f.name for f in taken]
    if init:
        def __init__(self, *args, **kwargs):
            bound = bind('__init__', names, named, args, kwargs)
            extra = []
            for f in all_fields.values():
                value = bound[f.name] if f.init else _Default(f)
                if isinstance(value, _Default):
                    if f.default_factory is not MISSING:
                        value = f.default_factory()
                    elif f.default is MISSING or not f.init:
                        continue
                    else:
                        value = f.default
                if f._kind == 'InitVar':
                    extra.append(value)
                else:
                    object.__setattr__(self, f.name, value)
            if hasattr(self, '__post_init__'):
                self.__post_init__(*extra)
        cls.__init__ = __init__
    shown = [f.name for f in all_fields.values() if f.repr and not f._kind]
    compared = [f.name for f in all_fields.values() if f.compare and not f._kind]

    def values(self):
        return tuple([getattr(self, name) for name in compared])
    if repr and '__repr__' not in attributes:
        def __repr__(self):
            return type(self).__qualname__ + '(' + ', '.join(['%s=%r' % (name, getattr(self, name)) for name in shown]) + ')'
        cls.__repr__ = __repr__
    if eq and '__eq__' not in attributes:
        def __eq__(self, other):
            return values(self) == values(other) if type(other) is type(self) else NotImplemented
        cls.__eq__ = __eq__
    if order:
        if not eq:
            raise ValueError('eq must be true if order is true')
        for name in ('__lt__', '__le__', '__gt__', '__ge__'):
            if name in attributes:
                raise TypeError('Cannot overwrite attribute %s in class %s. Consider using functools.total_ordering' %
                                (name, cls.__name__))

        def __lt__(self, other):
            return values(self) < values(other) if type(other) is type(self) else NotImplemented

        def __le__(self, other):
            return values(self) <= values(other) if type(other) is type(self) else NotImplemented

        def __gt__(self, other):
            return values(self) > values(other) if type(other) is type(self) else NotImplemented

        def __ge__(self, other):
            return values(self) >= values(other) if type(other) is type(self) else NotImplemented
        cls.__lt__ = __lt__
        cls.__le__ = __le__
        cls.__gt__ = __gt__
        cls.__ge__ = __ge__
    if frozen:
        def __setattr__(self, name, value):
            if type(self) is cls or name in all_fields:
                raise FrozenInstanceError('cannot assign to field %r' % name)
            object.__setattr__(self, name, value)

        def __delattr__(self, name):
            if type(self) is cls or name in all_fields:
                raise FrozenInstanceError('cannot delete field %r' % name)
            object.__delattr__(self, name)
        cls.__setattr__ = __setattr__
        cls.__delattr__ = __delattr__
    if '__hash__' not in attributes and (unsafe_hash or (eq and frozen)):
        hashed = [f.name for f in all_fields.values() if not f._kind and (f.compare if f.hash is None else f.hash)]

        def _key(self):
            return (cls.__qualname__,) + tuple([getattr(self, name) for name in hashed])
        cls._key = _key
    return cls


def dataclass(_cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen)
    return wrap if _cls is None else wrap(_cls)


def _fields(class_or_instance):
    found = getattr(class_or_instance, '__dataclass_fields__', None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance')
    return [f for f in found.values() if not f._kind]


def fields(class_or_instance):
    return tuple(_fields(class_or_instance))


def is_dataclass(obj):
    return hasattr(obj, '__dataclass_fields__')


def _plain(value, convert, dict_factory):
    if _aiflowc.is_unknown(value):
        return value
    if not isinstance(value, type) and hasattr(value, '__dataclass_fields__'):
        return convert([(f.name, _plain(getattr(value, f.name), convert, dict_factory)) for f in _fields(value)])
    if isinstance(value, tuple) and hasattr(value, '_fields'):
        return type(value)(*[_plain(item, convert, dict_factory) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, convert, dict_factory) for item in value])
    if isinstance(value, dict):
        return type(value)([(_plain(k, convert, dict_factory), _plain(v, convert, dict_factory)) for k, v in value.items()])
    import copy
    return copy.deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    if isinstance(obj, type) or not hasattr(obj, '__dataclass_fields__'):
        raise TypeError('asdict() should be called on dataclass instances')
    return _plain(obj, dict_factory, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if isinstance(obj, type) or not hasattr(obj, '__dataclass_fields__'):
        raise TypeError('astuple() should be called on dataclass instances')

    def convert(pairs):
        return tuple_factory([value for _, value in pairs])
    return _plain(obj, convert, None)


def replace(*args, **changes):
    obj, = args
    if isinstance(obj, type) or not hasattr(obj, '__dataclass_fields__'):
        raise TypeError('replace() should be called on dataclass instances')
    for f in obj.__dataclass_fields__.values():
        if not f.init:
            if f.name in changes:
                raise ValueError('field %s is declared with init=False, it cannot be specified with replace()' % f.name)
            continue
        if f.name not in changes:
            if f._kind == 'InitVar':
                raise ValueError('InitVar %r must be specified with replace()' % f.name)
            changes[f.name] = getattr(obj, f.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False):
    import keyword
    attributes = {} if namespace is None else dict(namespace)
    annotations = []
    for item in fields:
        name, kind = (item, 'typing.Any') if isinstance(item, str) else (item[0], item[1])
        if not isinstance(kind, (str, type)):
            return _aiflowc.not_evaluated('a field of such a type, in a dataclass that is made by a call,')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError('Field names must be valid identifiers: %r' % (name,))
        if keyword.iskeyword(name):
            raise TypeError('Field names must not be keywords: %r' % name)
        if (name, '') in annotations:
            raise TypeError('Field name duplicated: %r' % name)
        annotations.append((name, ''))
        if len(item) == 3 and not isinstance(item, str):
            attributes[name] = item[2]
    cls = _aiflowc.make_class(cls_name, bases, attributes)
    return _process(cls, init, repr, eq, order, unsafe_hash, frozen, annotations)
