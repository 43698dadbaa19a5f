import _aiflowc


class Error(Exception):
    pass


error = Error


def copy(x):
    if isinstance(x, (list, dict, set)) and type(x) in (list, dict, set):
        return x.copy()
    if hasattr(x, '__copy__'):
        return x.__copy__()
    return _aiflowc.copied(x, False)


def deepcopy(x, memo=None):
    if hasattr(x, '__deepcopy__'):
        return x.__deepcopy__({} if memo is None else memo)
    return _aiflowc.copied(x, True)
