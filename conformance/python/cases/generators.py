# refused: AF0202
from contextlib import contextmanager

from showing import show


def numbers():
    yield 1


@contextmanager
def opened(name):
    yield name


with opened('x') as name:
    show('manager', name)
show('list', list(numbers()))
