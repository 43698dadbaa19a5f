# refused: AF0202
from showing import show


def numbers():
    yield 1


try:
    items = list(numbers())
except Exception:
    items = []
show('items', items)
