# Classes of named fields: what `collections.namedtuple` and `typing.NamedTuple` make.
import _aiflowc


def _plural(count, word):
    return '%d %s%s' % (count, word, '' if count == 1 else 's')


def _listed(names):
    names = [repr(name) for name in names]
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return names[0] + ' and ' + names[1]
    return ', '.join(names[:-1]) + ', and ' + names[-1]


# The values of parameters, by name, as a function binds them whose first parameter is bound already.
def bind(function, names, defaults, args, kwargs):
    if len(args) > len(names):
        least = len(names) - len([name for name in names if name in defaults]) + 1
        most = len(names) + 1
        takes = _plural(most, 'positional argument') if least == most else \
            'from %d to %d positional arguments' % (least, most)
        raise TypeError('%s() takes %s but %d were given' % (function, takes, len(args) + 1))
    bound = dict(zip(names, args))
    for name, value in kwargs.items():
        if name not in names:
            raise TypeError('%s() got an unexpected keyword argument %r' % (function, name))
        if name in bound:
            raise TypeError('%s() got multiple values for argument %r' % (function, name))
        bound[name] = value
    missing = [name for name in names if name not in bound and name not in defaults]
    if missing:
        raise TypeError('%s() missing %s: %s' % (function, _plural(len(missing), 'required positional argument'),
                                                 _listed(missing)))
    return {name: bound[name] if name in bound else defaults[name] for name in names}


def _field(index):
    return property(lambda self: self[index])


def named_tuple(typename, names, defaults, attributes):
    def payload(*args, **kwargs):
        return tuple(bind('__new__', names, defaults, args, kwargs).values())

    # `Record.__new__.__defaults__ = values`
    def set_defaults(values):
        defaults.clear()
        if values is not None:
            defaults.update(zip(names[max(0, len(names) - len(values)):], values))

    def __init__(self, *args, **kwargs):
        pass

    def make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(names):
            raise TypeError('Expected %d arguments, got %d' % (len(names), len(values)))
        return cls(*values)

    def _asdict(self):
        from collections import OrderedDict
        return OrderedDict(zip(names, self))

    def _replace(self, **kwds):
        values = dict(zip(names, self))
        unknown = [name for name in kwds if name not in values]
        if unknown:
            raise ValueError('Got unexpected field names: %r' % unknown)
        values.update(kwds)
        return type(self)(*values.values())

    def __repr__(self):
        return type(self).__name__ + '(' + ', '.join(['%s=%r' % pair for pair in zip(names, self)]) + ')'

    made = {'_payload': staticmethod(payload), '__init__': __init__, '_fields': names, '_fields_defaults': dict(defaults),
            '_field_defaults': dict(defaults), '_new_defaults': staticmethod(set_defaults), '_make': classmethod(make), '_asdict': _asdict, '_replace': _replace,
            '__repr__': __repr__, '__slots__': (),
            '__doc__': typename + '(' + ', '.join(names) + (',)' if len(names) == 1 else ')')}
    for index, name in enumerate(names):
        made[name] = _field(index)
    made.update(attributes)
    return _aiflowc.make_class(typename, (tuple,), made)
