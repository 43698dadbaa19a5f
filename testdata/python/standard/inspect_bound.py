# shows: `inspect`
# Arguments that are bound to the parameters of a function.
import functools
import inspect


def checked(function):
    signature = inspect.signature(function)

    @functools.wraps(function)
    def inner(*args, **kwargs):
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return 'refused: %s' % error
        bound.apply_defaults()
        for name, value in bound.arguments.items():
            kind = signature.parameters[name].annotation
            if kind is not inspect.Parameter.empty and not isinstance(value, kind):
                return '%s is no %s: %r' % (name, kind.__name__, value)
        return function(*bound.args, **bound.kwargs)
    return inner


@checked
def load(table: str, days: int = 3, *tags, full: bool = False, **more):
    return table * days, tags, full, sorted(more)


print(load('a'), load('a', 2, 't', full=True, z=1), load('a', 'b'), load(), load('a', table='b'), load(days=1, table='q'))


def strict(a, *, b):
    pass


signature = inspect.signature(strict)
for args, kwargs in [((), {}), ((1, 2), {}), ((1,), {'b': 2}), ((1,), {'c': 2}), ((1,), {'b': 1, 'c': 2}), ((1,), {'a': 2})]:
    try:
        print(signature.bind(*args, **kwargs))
    except TypeError as error:
        print(error)
some = inspect.signature(load).bind_partial(full=True)
print(some.args, some.kwargs, dict(some.arguments), some == some, some.signature == inspect.signature(load))
some.apply_defaults()
print(some, some.args, some.kwargs)
spec = inspect.getfullargspec(load.__wrapped__)
print(spec.args, spec.varargs, spec.varkw, spec.defaults, spec.kwonlyargs, spec.kwonlydefaults, sorted(spec.annotations))
print(inspect.getfullargspec(strict)[:6])
