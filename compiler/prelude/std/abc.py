import _aiflowc


class ABCMeta(type):
    pass


class ABC:
    # `isinstance` and `issubclass` look at what is registered.
    @classmethod
    def register(cls, subclass):
        if '_abc_registry' in _aiflowc.class_attributes(cls):
            cls._abc_registry.append(subclass)
        else:
            cls._abc_registry = [subclass]
        return subclass


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


def abstractproperty(fget=None, fset=None, fdel=None, doc=None):
    fget.__isabstractmethod__ = True
    return property(fget, fset, fdel, doc)
