# shows: `contextvars`
import contextvars
import threading
from contextvars import ContextVar

current = ContextVar('current', default='none')
bare = ContextVar('bare')
print(current.name, current.get(), current.get('other'), bare.get(5))
try:
    bare.get()
except LookupError:
    print('nothing set')
first = current.set('a')
second = current.set('b')
print(current.get(), second.old_value, first.old_value is contextvars.Token.MISSING, first.var is current)
current.reset(second)
print(current.get())
current.reset(first)
print(current.get())
try:
    current.reset(first)
except RuntimeError:
    print('used')
mine = threading.local()
mine.name = 'x'
print(mine.name, hasattr(mine, 'other'), getattr(mine, 'other', 'none'), vars(mine))


class State(threading.local):
    kind = 'state'

    def __init__(self, n=1):
        self.n = n


print(State(3).n, State().n, State().kind)
