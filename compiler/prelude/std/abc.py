class ABCMeta(type):
    pass


class ABC:
    pass


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


def abstractproperty(fget=None, fset=None, fdel=None, doc=None):
    fget.__isabstractmethod__ = True
    return property(fget, fset, fdel, doc)
