import _aiflowc
from _records import named_tuple as _named_tuple

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


class partial:
    def __init__(self, func, *args, **keywords):
        if type(func) is partial:
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})


class partialmethod:
    def __init__(self, func, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        if isinstance(self.func, (classmethod, staticmethod, property, partialmethod)):
            return _aiflowc.not_evaluated('`partialmethod` of such a method')
        if obj is None:
            return partial(self.func, *self.args, **self.keywords)
        return partial(self.func, obj, *self.args, **self.keywords)


def singledispatch(func):
    registry = {object: func}
    # Abstract classes, which no other derives from to be one.
    abstract = []

    def dispatch(cls):
        for ancestor in [cls] + _aiflowc.ancestors(cls):
            if ancestor is not object and ancestor in registry:
                return registry[ancestor]
        return func

    def chosen(value):
        found = dispatch(type(value))
        if found is not func:
            return found
        fitting = [implementation for cls, implementation in abstract if isinstance(value, cls)]
        if len(fitting) > 1:
            return _aiflowc.unsupported('`singledispatch` among several abstract classes', 'register the class itself')
        return fitting[0] if fitting else func

    def register(cls, func=None):
        if func is None:
            is_class = isinstance(cls, type)
            if is_class or not _aiflowc.is_known(is_class):
                return lambda f: register(cls, f)
            func = cls
            cls = _aiflowc.first_annotation(func)
            if cls is None:
                raise TypeError('Invalid first argument to `register()`: %r. Use either `@register(some_class)` or '
                                'plain `@register` on an annotated function.' % (func,))
        if not _aiflowc.is_known(isinstance(0, cls)):
            return _aiflowc.unsupported('`register` for a class that is not known', 'give it the class')
        is_class = isinstance(cls, type)
        if _aiflowc.is_known(is_class) and is_class:
            registry[cls] = func
        else:
            abstract.append((cls, func))
            wrapper.registry = _aiflowc.not_evaluated('the registry of `singledispatch` with abstract classes')
            wrapper.dispatch = lambda cls: _aiflowc.not_evaluated('`dispatch` with abstract classes')
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(func.__name__ + ' requires at least 1 positional argument')
        if _aiflowc.is_known(type(args[0])):
            return chosen(args[0])(*args, **kw)
        # It may be any of them.
        why = _aiflowc.unknown_like(args[0])
        for implementation in list(registry.values()) + [implementation for _, implementation in abstract]:
            if why:
                implementation(*args, **kw)
        return why
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)


def reduce(function, sequence, *initial):
    rest = iter(sequence)
    if initial:
        result = initial[0]
    else:
        nothing = object()
        result = next(rest, nothing)
        if result is nothing:
            raise TypeError('reduce() of empty sequence with no initial value')
    for item in rest:
        result = function(result, item)
    return result


def cmp_to_key(mycmp):
    class K:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0
    return K


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__'):
        if name in assigned and hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    wrapper.__wrapped__ = wrapped
    return _aiflowc.wraps(wrapper, wrapped)


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned)
    return decorate


def lru_cache(maxsize=128, typed=False):
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError('Expected maxsize to be an integer or None')

    if maxsize is not None:
        maxsize = max(maxsize, 0)

    def decorate(user_function):
        # The one that was used last stands last.
        found = {}
        counts = {'hits': 0, 'misses': 0}

        def wrapper(*args, **kwds):
            if not _aiflowc.is_known(args, kwds):
                counts['hits'] = _aiflowc.unknown_like(args, kwds)
                counts['misses'] = _aiflowc.unknown_like(args, kwds)
                before = list(found.values())
                if not before:
                    return user_function(*args, **kwds)
                # Where it was asked for before, it is not called.
                why = _aiflowc.unknown_like(args, kwds)
                return user_function(*args, **kwds) if why else before[why]
            # So `f(1)` and `f(True)` are two calls, and `f(1, 2)` and `f(True, 2)` are one.
            if len(args) == 1 and not kwds and not typed and type(args[0]) in (int, str):
                key = args[0]
            elif typed:
                key = (args, tuple(kwds.items()), tuple([type(value) for value in [*args, *kwds.values()]]))
            else:
                key = (args, tuple(kwds.items()))
            if key in found:
                counts['hits'] += 1
                if maxsize is not None:
                    found[key] = found.pop(key)
                return found[key]
            counts['misses'] += 1
            value = user_function(*args, **kwds)
            if maxsize != 0 and key not in found:
                if maxsize is not None and len(found) >= maxsize:
                    del found[list(found)[0]]
                found[key] = value
            return value

        def cache_info():
            return _CacheInfo(counts['hits'], counts['misses'], maxsize, len(found))

        def cache_clear():
            found.clear()
            counts.update(hits=0, misses=0)
        wrapper.cache_clear = cache_clear
        wrapper.cache_info = cache_info
        return update_wrapper(wrapper, user_function)
    return decorate


_CacheInfo = _named_tuple('CacheInfo', ('hits', 'misses', 'maxsize', 'currsize'), {}, {})


def total_ordering(cls):
    defined = [name for name in ('__lt__', '__le__', '__gt__', '__ge__') if _defines(cls, name)]
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = defined[0]

    def less(self, other):
        if root == '__lt__':
            return self.__lt__(other)
        if root == '__le__':
            result = self.__le__(other)
            return result if result is NotImplemented else result and not self == other
        if root == '__gt__':
            result = self.__gt__(other)
            return result if result is NotImplemented else not result and self != other
        result = self.__ge__(other)
        return result if result is NotImplemented else not result

    def __lt__(self, other):
        return less(self, other)

    def __le__(self, other):
        result = less(self, other)
        return result if result is NotImplemented else result or self == other

    def __gt__(self, other):
        result = less(self, other)
        return result if result is NotImplemented else not result and self != other

    def __ge__(self, other):
        result = less(self, other)
        return result if result is NotImplemented else not result
    if '__lt__' not in defined:
        cls.__lt__ = __lt__
    if '__le__' not in defined:
        cls.__le__ = __le__
    if '__gt__' not in defined:
        cls.__gt__ = __gt__
    if '__ge__' not in defined:
        cls.__ge__ = __ge__
    return cls


def _defines(cls, name):
    for ancestor in [cls] + _aiflowc.ancestors(cls):
        if name in _aiflowc.class_attributes(ancestor):
            return True
    return False
