from . import numbers_
from .numbers_ import ONE as _one

CONSTANT = 'constant'


def twice(x):
    return x * 2


def sibling_one():
    return _one, numbers_.TWO


class Helper:
    def name(self):
        return type(self).__name__
