# shows: `contextlib`, `suppress`, `closing`, `ExitStack`, `nullcontext`
from contextlib import ExitStack, closing, nullcontext, suppress


class Thing:
    def close(self):
        print('closed')


with suppress(KeyError, ValueError):
    {}['x']
    print('never')
with closing(Thing()) as thing:
    print(type(thing).__name__)
with nullcontext(5) as five:
    print(five)
with ExitStack() as stack:
    stack.callback(print, 'callback', 1)
    stack.enter_context(closing(Thing()))
    print('body')
try:
    with ExitStack() as stack:
        stack.push(lambda *details: print(details[0].__name__) or True)
        raise IndexError
except IndexError:
    print('never')
