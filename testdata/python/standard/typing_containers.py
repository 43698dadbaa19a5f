# shows: `typing`
# contexts: plain module
# Types of `typing` that are called make the containers of `collections`; a star brings them, too.
import typing
from collections import OrderedDict
from typing import *

settings: Dict[str, int] = OrderedDict()
settings['b'] = 1
settings.update(a=2)
print(list(settings), type(settings).__name__, OrderedDict(x=1))
print(typing.Counter('aab'), typing.DefaultDict(list)['new'], typing.Deque([1, 2, 3], maxlen=2), typing.ChainMap({'a': 1}, {'b': 2})['b'])
last = Deque(maxlen=2)
for number in range(4):
    last.append(number)
print(last, sum(last))
for form in (List, Dict, Optional, Union, Generic):
    try:
        form()
    except TypeError as error:
        print(error)
