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


def reduce(function, sequence, *initial):
    rest = list(initial) + list(sequence)
    if not rest:
        raise TypeError('reduce() of empty sequence with no initial value')
    result = rest[0]
    for item in rest[1:]:
        result = function(result, item)
    return result


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return _aiflowc.wraps(wrapper, wrapped)


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return _aiflowc.wraps(wrapper, wrapped)
    return decorate
