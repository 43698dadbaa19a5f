# shows: `typing`
import typing
from typing import Any, Callable, Dict, Generic, List, NewType, Optional, Tuple, TypeVar, Union, cast
T = TypeVar('T')
UserId = NewType('UserId', int)


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item

    def get(self) -> Optional[T]:
        return self.item


def f(a: List[int], b: Optional[Dict[str, Any]] = None, *c: Union[int, str]) -> Tuple[int, ...]:
    x: Callable[[int], str] = str
    return tuple(a) + c


print(Box[int](5).get(), Box('x').item, UserId(7), f([1], None, 2), cast(int, 'a'), typing.TYPE_CHECKING)
