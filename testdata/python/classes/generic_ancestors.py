# shows: inheritance with Python's method resolution order
from abc import ABC
from typing import Generic, TypeVar

T = TypeVar('T')


class Stage(ABC, Generic[T]):
    pass


class Load(Stage[int]):
    pass


class Plain(ABC):
    pass


print([c.__name__ for c in Plain.__mro__], Load.__name__, issubclass(Load, Stage), isinstance(Load(), ABC))
print(len(Load.__mro__))  # unknown
print(Stage.__bases__)  # unknown
