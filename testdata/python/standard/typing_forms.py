# shows: `typing`
# contexts: plain module
# How forms are shown, which are equal, and which are no keys of one another.
import inspect
from typing import *

Item = TypeVar('Item')


class Step:
    pass


for form in (List, List[int], Dict[str, List[Step]], Optional[str], Union[int, Union[str, None]], Union[int, int], Tuple[int, ...],
             Tuple[()], Callable[[int, str], bool], Callable[..., Any], Type[Step], List['Later'], Set[None], Any, Generic, ClassVar[int],
             Item, List[Item], ContextManager, Deque[float], Mapping[str, Iterable[bytes]]):
    print(form, repr(form), [form])
print(List[int] == List[int], List[int] != List[str], Optional[str] == Union[None, str], Optional[str] == Union[str, None])
named = {List[int]: 'numbers', List[str]: 'texts'}
print(named[List[int]], named.get(Dict[str, int]), List[str] in named)
for make in (lambda: List[int, str], lambda: Dict[str], lambda: List(), lambda: Dict[str, int]()):
    try:
        print(make())
    except TypeError as error:
        print(error)


def load(paths: List[str], limit: Optional[int] = None) -> Dict[str, Any]:
    return {}


class Pair(Generic[Item], List[Item]):
    pass


print(load.__annotations__, inspect.signature(load))
print(Pair([1, 2]), isinstance(Pair(), list))
