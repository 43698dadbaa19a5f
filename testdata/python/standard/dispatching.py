# shows: `singledispatch`, `partialmethod`
import functools
from functools import partialmethod, singledispatch


@singledispatch
def told(value, *rest):
    return 'something'


@told.register(int)
def told_of_number(value, *rest):
    return 'a number ' + str(value)


@told.register(list)
def told_of_list(value, *rest):
    return 'a list of ' + ', '.join(told(item) for item in value)


told.register(str, lambda value, *rest: 'a text %s' % (rest,))
print(told(1), told([True, 'x']), told('x', 2), told(None), told(2.5), told.__name__)
print(told.dispatch(bool)(7), told.dispatch(dict)(7), told.registry[int] is told_of_number, len(told.registry))


class Base:
    pass


class Derived(Base):
    pass


told.register(Base, lambda value: type(value).__name__)
print(told(Derived()), told(Base()))
try:
    told()
except TypeError as error:
    print(error)


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, note=''):
        self.alive = state
        return note + str(state)

    set_alive = partialmethod(set_state, True)
    set_dead = functools.partialmethod(set_state, False, note='now ')


cell = Cell()
print(cell.set_alive(), cell.alive, cell.set_dead(), cell.alive, cell.set_alive(note='yes '))
