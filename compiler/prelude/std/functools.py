import _aiflowc

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


class partial:
    def __init__(self, func, *args, **keywords):
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
    unsure = []

    def dispatch(cls):
        for ancestor in [cls] + _aiflowc.ancestors(cls):
            if ancestor in registry:
                return registry[ancestor]
        return func

    def register(cls, func=None):
        if func is not None:
            registry[cls] = func
            return func
        if isinstance(cls, type):
            return lambda f: register(cls, f)
        # For which class it is says an annotation.
        unsure.append(cls)
        return cls

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(func.__name__ + ' requires at least 1 positional argument')
        if unsure:
            return _aiflowc.not_evaluated('`register` by an annotation')
        if not _aiflowc.is_known(type(args[0])):
            return _aiflowc.unknown_like(args[0])
        return dispatch(type(args[0]))(*args, **kw)
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

    def decorate(user_function):
        found = {}

        def wrapper(*args, **kwds):
            if not _aiflowc.is_known(args, kwds):
                return user_function(*args, **kwds)
            key = (args, tuple(kwds.items()))
            if key not in found:
                found[key] = user_function(*args, **kwds)
            return found[key]

        def cache_info():
            return _aiflowc.not_evaluated('what a cache counts')
        wrapper.cache_clear = found.clear
        wrapper.cache_info = cache_info
        return update_wrapper(wrapper, user_function)
    return decorate


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
