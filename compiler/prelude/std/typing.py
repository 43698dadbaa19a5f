import _aiflowc

AbstractSet = _aiflowc.typing('AbstractSet')
Any = _aiflowc.typing('Any')
AsyncContextManager = _aiflowc.typing('AsyncContextManager')
AsyncGenerator = _aiflowc.typing('AsyncGenerator')
AsyncIterable = _aiflowc.typing('AsyncIterable')
AsyncIterator = _aiflowc.typing('AsyncIterator')
Awaitable = _aiflowc.typing('Awaitable')
BinaryIO = _aiflowc.typing('BinaryIO')
ByteString = _aiflowc.typing('ByteString')
Callable = _aiflowc.typing('Callable')
ChainMap = _aiflowc.typing('ChainMap')
ClassVar = _aiflowc.typing('ClassVar')
Collection = _aiflowc.typing('Collection')
Container = _aiflowc.typing('Container')
ContextManager = _aiflowc.typing('ContextManager')
Coroutine = _aiflowc.typing('Coroutine')
Counter = _aiflowc.typing('Counter')
DefaultDict = _aiflowc.typing('DefaultDict')
Deque = _aiflowc.typing('Deque')
Dict = _aiflowc.typing('Dict')
FrozenSet = _aiflowc.typing('FrozenSet')
Generator = _aiflowc.typing('Generator')
Generic = _aiflowc.typing('Generic')
Hashable = _aiflowc.typing('Hashable')
IO = _aiflowc.typing('IO')
ItemsView = _aiflowc.typing('ItemsView')
Iterable = _aiflowc.typing('Iterable')
Iterator = _aiflowc.typing('Iterator')
KeysView = _aiflowc.typing('KeysView')
List = _aiflowc.typing('List')
Mapping = _aiflowc.typing('Mapping')
MappingView = _aiflowc.typing('MappingView')
Match = _aiflowc.typing('Match')
MutableMapping = _aiflowc.typing('MutableMapping')
MutableSequence = _aiflowc.typing('MutableSequence')
MutableSet = _aiflowc.typing('MutableSet')
NoReturn = _aiflowc.typing('NoReturn')
Optional = _aiflowc.typing('Optional')
OrderedDict = _aiflowc.typing('OrderedDict')
Pattern = _aiflowc.typing('Pattern')
Reversible = _aiflowc.typing('Reversible')
Sequence = _aiflowc.typing('Sequence')
Set = _aiflowc.typing('Set')
Sized = _aiflowc.typing('Sized')
SupportsAbs = _aiflowc.typing('SupportsAbs')
SupportsBytes = _aiflowc.typing('SupportsBytes')
SupportsComplex = _aiflowc.typing('SupportsComplex')
SupportsFloat = _aiflowc.typing('SupportsFloat')
SupportsInt = _aiflowc.typing('SupportsInt')
SupportsRound = _aiflowc.typing('SupportsRound')
TextIO = _aiflowc.typing('TextIO')
Tuple = _aiflowc.typing('Tuple')
Type = _aiflowc.typing('Type')
Union = _aiflowc.typing('Union')
ValuesView = _aiflowc.typing('ValuesView')

TYPE_CHECKING = False
Text = str


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._sign = '+' if covariant else '-' if contravariant else '~'

    def __repr__(self):
        return self._sign + self.__name__


AnyStr = TypeVar('AnyStr', bytes, str)


def NewType(name, tp):
    def new_type(x):
        return x
    return new_type


def cast(typ, val):
    return val


def overload(func):
    return func


def no_type_check(arg):
    return arg


def no_type_check_decorator(decorator):
    return decorator


def get_type_hints(obj, globalns=None, localns=None):
    return _aiflowc.unknown('the type hints of an object')


# What a named tuple has of the types of its fields.
def _of_types(pairs):
    from collections import OrderedDict
    types = OrderedDict([(name, _checked(kind)) for name, kind in pairs])
    return {'__annotations__': types, '_field_types': types}


def _checked(kind):
    if kind is None:
        return type(None)
    return _aiflowc.not_evaluated('a reference to a type by its name') if isinstance(kind, str) else kind


class NamedTuple(_aiflowc.rest_of('typing.NamedTuple')):
    def __new__(cls, typename, fields=None, **kwargs):
        from _records import named_tuple
        if fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
        fields = list(fields)
        return named_tuple(typename, tuple([name for name, _ in fields]), {}, _of_types(fields))

    # A class that derives from it becomes a tuple of the annotated names.
    @staticmethod
    def _subclassed(cls):
        from _records import named_tuple
        names = tuple([name for name, _ in _aiflowc.annotations(cls)])
        attributes = dict(_aiflowc.class_attributes(cls))
        defaults = {name: attributes.pop(name) for name in names if name in attributes}
        seen = False
        for name in names:
            if name in defaults:
                seen = True
            elif seen:
                raise TypeError('Non-default namedtuple field %s cannot follow default field(s) %s' %
                                (name, ', '.join(list(defaults)[:1])))
        if cls.__doc__ is not None:
            attributes['__doc__'] = cls.__doc__
        attributes.update(_of_types(cls.__annotations__.items() if names else []))
        return named_tuple(cls.__name__, names, defaults, attributes)


# What calling a form makes: an object of the class that it stands for, where it stands for one of `collections`.
def _called(_form, *args, **kwargs):
    import collections
    made = {'ChainMap': 'ChainMap', 'Counter': 'Counter', 'DefaultDict': 'defaultdict', 'Deque': 'deque', 'OrderedDict': 'OrderedDict'}
    if _form in made:
        return getattr(collections, made[_form])(*args, **kwargs)
    if _form in ('Dict', 'FrozenSet', 'List', 'Set', 'Tuple', 'Type'):
        raise TypeError('Type %s cannot be instantiated; use %s() instead' % (_form, _form.lower()))
    if _form in ('Any', 'ClassVar', 'NoReturn', 'Optional', 'Union'):
        raise TypeError('Cannot instantiate typing.' + _form)
    if _form == 'Generic':
        raise TypeError('Type Generic cannot be instantiated; it can be used only as a base class')
    return _aiflowc.not_evaluated('what an abstract class makes')
