import _aiflowc


class getset_descriptor:
    def __init__(self, name, of):
        self._name = name
        self._of = of

    def __repr__(self):
        return "<attribute '%s' of '%s' objects>" % (self._name, self._of.__name__)


def subclasses(of):
    return _aiflowc.subclasses(of)


# A mapping to be read; of a class what it has now.
class mappingproxy:
    _tp_name = 'mappingproxy'

    def __init__(self, mapping):
        if isinstance(mapping, (list, tuple)) or not hasattr(mapping, '__getitem__'):
            raise TypeError('mappingproxy() argument must be a mapping, not ' + type(mapping).__name__)
        self._of = mapping

    def _entries(self):
        of = self._of
        if not isinstance(of, type):
            return of
        own = _aiflowc.class_attributes(of)
        entries = {'__module__': of.__module__}
        if _aiflowc.annotations(of):
            entries['__annotations__'] = of.__annotations__
        if of.__doc__ is not None:
            entries['__doc__'] = of.__doc__
        entries.update(own)
        # Where a class around it has these, it has none of its own.
        if not [base for base in _aiflowc.ancestors(of) if base is not object]:
            entries['__dict__'] = getset_descriptor('__dict__', of)
            entries['__weakref__'] = getset_descriptor('__weakref__', of)
        entries.setdefault('__doc__', None)
        return entries

    def __getitem__(self, name):
        return self._entries()[name]

    def __setitem__(self, name, value):
        raise TypeError("'mappingproxy' object does not support item assignment")

    def __delitem__(self, name):
        raise TypeError("'mappingproxy' object does not support item deletion")

    def __contains__(self, name):
        return name in self._entries()

    def __iter__(self):
        return iter(self._entries())

    def __len__(self):
        return len(self._entries())

    def __eq__(self, other):
        return self._entries() == (other._entries() if isinstance(other, mappingproxy) else other)

    def __repr__(self):
        return 'mappingproxy(' + repr(self._entries()) + ')'

    def __str__(self):
        return str(self._entries())

    def get(self, name, default=None):
        return self._entries().get(name, default)

    def keys(self):
        return self._entries().keys()

    def values(self):
        return self._entries().values()

    def items(self):
        return self._entries().items()

    def copy(self):
        return self._entries().copy()


# `Class.__dict__`.
def of_class(of):
    proxy = mappingproxy({})
    proxy._of = of
    return proxy


# `Enumeration.__members__`.
def of_members(members):
    from collections import OrderedDict
    return mappingproxy(OrderedDict(members))


# `super(Class)` without an object, which is not what it is mostly meant to be: it has nothing of the class.
class unbound_super:
    _tp_name = 'super'
    __self__ = __self_class__ = None

    def __init__(self, *args, **kwargs):
        if kwargs:
            raise TypeError('super() takes no keyword arguments')
        if args and not _aiflowc.is_unknown(args[0]) and not isinstance(args[0], type):
            raise TypeError('super() argument 1 must be type, not ' + type(args[0]).__name__)
        if args:
            self.__thisclass__ = args[0]


# `fromkeys` of a class that derives from `dict`.
def from_keys(of, keys, value=None):
    made = of()
    for key in keys:
        made[key] = value
    return made


# `Class.__abstractmethods__`.
def abstract_names(of):
    return frozenset(_aiflowc.abstract_names(of))


def mro(of):
    return list(of.__mro__)


# What all objects have: of which type it is is known, not what it does.
class wrapper_descriptor(_aiflowc.rest_of('types.WrapperDescriptorType')):
    def __init__(self, name):
        self.__name__ = name

    def __call__(self, *args, **kwargs):
        return _aiflowc.not_evaluated('what all objects have')

    def __repr__(self):
        return "<slot wrapper '%s' of 'object' objects>" % self.__name__


class method_descriptor(wrapper_descriptor):
    def __repr__(self):
        return "<method '%s' of 'object' objects>" % self.__name__


def of_object():
    slots = ('__repr__', '__hash__', '__str__', '__getattribute__', '__setattr__', '__delattr__', '__lt__', '__le__',
             '__eq__', '__ne__', '__gt__', '__ge__', '__init__')
    entries = {name: wrapper_descriptor(name) for name in slots}
    entries['__new__'] = object.__new__
    for name in ('__reduce_ex__', '__reduce__', '__subclasshook__', '__init_subclass__', '__format__', '__sizeof__', '__dir__'):
        entries[name] = method_descriptor(name)
    entries['__class__'] = getset_descriptor('__class__', object)
    entries['__doc__'] = 'The most base type'
    return mappingproxy(entries)


# `function.__dict__`, which is written to as well.
class _Attributes(mappingproxy):
    _tp_name = 'dict'

    # These are not kept in it.
    def _entries(self):
        beside = ('__name__', '__qualname__', '__doc__', '__module__', '__annotations__', '__code__')
        entries = _aiflowc.class_attributes(self._of)
        return {name: entries[name] for name in entries if name not in beside}

    def __setitem__(self, name, value):
        setattr(self._of, name, value)

    def __delitem__(self, name):
        self[name]
        delattr(self._of, name)

    def __repr__(self):
        return repr(self._entries())

    def update(self, *others, **named):
        for name, value in dict(*others, **named).items():
            self[name] = value

    def setdefault(self, name, default=None):
        if name not in self:
            self[name] = default
        return self[name]

    def pop(self, name, *default):
        value = self._entries().pop(name, *default)
        if name in self:
            del self[name]
        return value


def of_function(of):
    proxy = _Attributes({})
    proxy._of = of
    return proxy
