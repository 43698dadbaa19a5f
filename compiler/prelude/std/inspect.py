import _aiflowc
from collections import OrderedDict, namedtuple
from enum import IntEnum

_empty = type('_empty', (), {})


# What `function.__code__` is.
class _code(_aiflowc.rest_of('types.CodeType')):
    _tp_name = 'code'

    def __init__(self, name, parameters, others, yields, is_async):
        first = [p[0] for p in parameters if p[1] <= 1]
        named = [p[0] for p in parameters if p[1] == 3]
        rest = [p[0] for p in parameters if p[1] == 2] + [p[0] for p in parameters if p[1] == 4]
        self.co_name = name
        self.co_argcount = len(first)
        self.co_kwonlyargcount = len(named)
        if _aiflowc.is_known(others):
            self.co_varnames = tuple(first + named + rest) + others
            self.co_nlocals = len(self.co_varnames)
        else:
            self.co_varnames = self.co_nlocals = others
        self._yields = yields
        self._is_async = is_async


class _ParameterKind(IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_


class Parameter:
    empty = _empty
    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        kept = {'name': self.name, 'kind': self.kind, 'default': self.default, 'annotation': self.annotation}
        kept.update(changes)
        return Parameter(kept.pop('name'), kept.pop('kind'), **kept)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text = text + ': ' + formatannotation(self.annotation)
        if self.default is not _empty:
            text = text + (' = ' if self.annotation is not _empty else '=') + repr(self.default)
        if self.kind == self.VAR_POSITIONAL:
            return '*' + text
        return '**' + text if self.kind == self.VAR_KEYWORD else text

    def __repr__(self):
        return '<Parameter "%s">' % (self,)

    def __eq__(self, other):
        return isinstance(other, Parameter) and (self.name, self.kind, self.default, self.annotation) == \
            (other.name, other.kind, other.default, other.annotation)


class Signature(_aiflowc.rest_of('inspect.Signature')):
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = {p.name: p for p in parameters or []}
        self.return_annotation = return_annotation

    def __eq__(self, other):
        return isinstance(other, Signature) and list(self.parameters.values()) == list(other.parameters.values()) \
            and self.return_annotation == other.return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True):
        return signature(obj, follow_wrapped=follow_wrapped)

    def bind(*args, **kwargs):
        return args[0]._bound(args[1:], kwargs, False)

    def bind_partial(*args, **kwargs):
        return args[0]._bound(args[1:], kwargs, True)

    def _bound(self, args, kwargs, some):
        if _aiflowc.is_unknown(args) or _aiflowc.is_unknown(kwargs):
            return _aiflowc.unknown_like(args, kwargs)
        found, args, kwargs, rest, extra = OrderedDict(), list(args), dict(kwargs), False, None
        for p in self.parameters.values():
            if p.kind == Parameter.VAR_POSITIONAL:
                if args:
                    found[p.name] = tuple(args)
                args, rest = [], True
                continue
            if args and not rest:
                if p.kind >= Parameter.KEYWORD_ONLY:
                    raise TypeError('too many positional arguments')
                if p.name in kwargs:
                    raise TypeError('multiple values for argument %r' % p.name)
                found[p.name] = args.pop(0)
            elif p.kind == Parameter.VAR_KEYWORD:
                extra = p.name
            elif p.name in kwargs:
                found[p.name] = kwargs.pop(p.name)
            elif p.default is _empty and not some:
                raise TypeError('missing a required argument: %r' % p.name)
        if args:
            raise TypeError('too many positional arguments')
        if kwargs:
            if extra is None:
                raise TypeError('got an unexpected keyword argument %r' % list(kwargs)[0])
            found[extra] = kwargs
        return BoundArguments(self, found)

    def __str__(self):
        shown, starred = [], False
        for p in self.parameters.values():
            if p.kind == Parameter.VAR_POSITIONAL:
                starred = True
            elif p.kind == Parameter.KEYWORD_ONLY and not starred:
                shown.append('*')
                starred = True
            shown.append(str(p))
        text = '(' + ', '.join(shown) + ')'
        if self.return_annotation is _empty:
            return text
        return text + ' -> ' + formatannotation(self.return_annotation)

    def __repr__(self):
        return '<Signature %s>' % (self,)


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        found = []
        for p in self.signature.parameters.values():
            if p.kind >= Parameter.KEYWORD_ONLY or p.name not in self.arguments:
                break
            if p.kind == Parameter.VAR_POSITIONAL:
                found.extend(self.arguments[p.name])
            else:
                found.append(self.arguments[p.name])
        return tuple(found)

    @property
    def kwargs(self):
        found, named = {}, False
        for p in self.signature.parameters.values():
            named = named or p.kind >= Parameter.KEYWORD_ONLY or p.name not in self.arguments
            if named and p.name in self.arguments:
                if p.kind == Parameter.VAR_KEYWORD:
                    found.update(self.arguments[p.name])
                else:
                    found[p.name] = self.arguments[p.name]
        return found

    def apply_defaults(self):
        found = OrderedDict()
        for p in self.signature.parameters.values():
            if p.name in self.arguments:
                found[p.name] = self.arguments[p.name]
            elif p.default is not _empty:
                found[p.name] = p.default
            elif p.kind == Parameter.VAR_POSITIONAL:
                found[p.name] = ()
            elif p.kind == Parameter.VAR_KEYWORD:
                found[p.name] = {}
        self.arguments = found

    def __eq__(self, other):
        return isinstance(other, BoundArguments) and self.signature == other.signature and \
            self.arguments == other.arguments

    def __repr__(self):
        return '<BoundArguments (%s)>' % ', '.join(['%s=%r' % pair for pair in self.arguments.items()])


FullArgSpec = namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults annotations')


def getfullargspec(func):
    if not _aiflowc.is_known(func):
        return _aiflowc.unknown_like(func)
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        return _aiflowc.not_evaluated('the parameters of what is no function')
    rows = _aiflowc.parameters(func)

    def of(*kinds):
        return [name for name, kind, default in rows if kind in kinds]
    named = {name: default[0] for name, kind, default in rows if kind == 3 and default}
    defaults = tuple([default[0] for name, kind, default in rows if kind <= 1 and default])
    return FullArgSpec(of(0, 1), (of(2) or [None])[0], (of(4) or [None])[0], defaults or None, of(3), named or None,
                       dict(func.__annotations__))


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def unwrap(func, *, stop=None):
    while hasattr(func, '__wrapped__') and (stop is None or not stop(func)):
        func = func.__wrapped__
    return func


def signature(obj, *, follow_wrapped=True):
    if not _aiflowc.is_known(obj):
        return _aiflowc.unknown_like(obj)
    if not callable(obj):
        raise TypeError('%r is not a callable object' % (obj,))
    if ismethod(obj):
        return _without_first(signature(obj.__func__))
    if follow_wrapped and isfunction(obj):
        obj = unwrap(obj)
    if isfunction(obj):
        rows = _aiflowc.parameters(obj)
        kinds = list(_ParameterKind)
        annotations = obj.__annotations__
        made = [Parameter(name, kinds[kind], default=default[0] if default else _empty,
                          annotation=annotations.get(name, _empty)) for name, kind, default in rows]
        return Signature(made, return_annotation=annotations.get('return', _empty))
    if isclass(obj) and type(obj) is type:
        # The `__init__` of a dataclass is the prelude's own.
        if '__init__' in obj.__dict__ and not hasattr(obj, '__dataclass_fields__') and not hasattr(obj, '_fields') \
                and '__new__' not in obj.__dict__:
            made = _without_first(signature(obj.__init__))
            return Signature(list(made.parameters.values()))
        return _aiflowc.not_evaluated('the signature of such a class')
    if not isclass(obj) and isfunction(getattr(type(obj), '__call__', None)):
        return _without_first(signature(type(obj).__call__))
    return _aiflowc.not_evaluated('the signature of what is no function')


def _without_first(made):
    if _aiflowc.is_unknown(made):
        return made
    rest = list(made.parameters.values())
    if rest and rest[0].kind <= 1:
        rest = rest[1:]
    return Signature(rest, return_annotation=made.return_annotation)


def _is(object, kind):
    return type(object).__name__ == kind if _aiflowc.is_known(type(object)) else _aiflowc.unknown_like(type(object))


def isfunction(object):
    return _is(object, 'function')


def ismethod(object):
    return _is(object, 'method')


def isbuiltin(object):
    return _is(object, 'builtin_function_or_method')


def ismodule(object):
    return _is(object, 'module')


# A library that AIFlow's client loads puts its own in this one's place, with this parameter.
def isgenerator(obj):
    return _is(obj, 'generator')


def iscoroutine(object):
    return _is(object, 'coroutine')


def isclass(object):
    return isinstance(object, type)


def isabstract(object):
    return isinstance(object, type) and bool(_aiflowc.abstract_names(object))


def isroutine(object):
    return isfunction(object) or ismethod(object) or isbuiltin(object)


def isgeneratorfunction(object):
    return (isfunction(object) or ismethod(object)) and object.__code__._yields


def iscoroutinefunction(object):
    return (isfunction(object) or ismethod(object)) and object.__code__._is_async


def getdoc(object):
    doc = object.__doc__
    return cleandoc(doc) if isinstance(doc, str) else doc


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()]
    margin = min(margins) if margins else 0
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


# What CPython's modules and classes have beside what the file gives them is neither.
def getmembers(object, predicate=None):
    if not _aiflowc.is_known(object) or predicate not in (isfunction, isclass, ismethod):
        return _aiflowc.not_evaluated('all that an object has')
    if ismodule(object):
        found = _aiflowc.module_members(object)
        if found is None:
            return _aiflowc.not_evaluated('all that a package has')
    else:
        of = object if isclass(object) else type(object)
        names = [name for base in [of] + _aiflowc.ancestors(of) for name in _aiflowc.class_attributes(base)]
        if of.__module__ in ('builtins', 'enum', 'abc') or type(of) is not type:
            return _aiflowc.not_evaluated('all that such an object has')
        if not isclass(object):
            names.extend(object.__dict__)
        found = [(name, getattr(object, name)) for name in dict.fromkeys(names)]
        found.append(('__class__', type(object)))
    return sorted([(name, value) for name, value in found if predicate(value)], key=lambda found: found[0])
