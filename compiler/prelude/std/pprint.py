import _aiflowc

_strict = True


# What fits in a line is written as `repr` does, with the keys of dictionaries in order.
def _line(object):
    if type(object) is dict:
        keys = sorted(object, key=_Order)
        return '{' + ', '.join([_line(key) + ': ' + _line(object[key]) for key in keys]) + '}'
    if type(object) is list:
        return '[' + ', '.join([_line(item) for item in object]) + ']'
    if type(object) is tuple:
        return '(' + ', '.join([_line(item) for item in object]) + (',)' if len(object) == 1 else ')')
    return repr(object)


# Keys that cannot be compared stand in the order of their types' names.
class _Order:
    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        try:
            return self.key < other.key
        except TypeError:
            return (str(type(self.key)), 0) < (str(type(other.key)), 0)


def pformat(object, indent=1, width=80, depth=None, *, compact=False):
    if depth is not None:
        return _aiflowc.not_evaluated('`pformat` with a depth')
    text = _line(object)
    if len(text) > width or '\n' in text:
        return _aiflowc.not_evaluated('`pformat` of what does not fit in a line')
    return text


def saferepr(object):
    return _line(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False):
    print(pformat(object, indent, width, depth, compact=compact), file=stream)
