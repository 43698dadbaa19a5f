# shows: `__code__`
# `__dict__` of a function: what a decorator by hand takes over.
def traced(function):
    def inner(*args):
        return function(*args)
    inner.__dict__.update(function.__dict__)
    inner.__name__ = function.__name__
    inner.__doc__ = function.__doc__
    return inner


def load():
    """Loads."""


load.table = 'orders'
load.retries = 3
other = traced(load)
print(other.table, other.__name__, other.__doc__, other.__dict__, sorted(other.__dict__), len(other.__dict__))
other.__dict__['days'] = 2
other.__dict__.setdefault('table', 'none')
print(other.days, other.table, other.__dict__.pop('days'), hasattr(other, 'days'), other.__dict__.get('none', 0), 'retries' in other.__dict__)
print({**other.__dict__}, dict(load.__dict__), list(traced(traced).__dict__.items()), load.__code__.co_name)
