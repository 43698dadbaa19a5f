# Copies of objects whose `__dict__` was written have a `__dict__` of their own.
# shows: `copy`
import copy


class Updated:
    def __init__(self, **values):
        self.__dict__.update(values)


class Viewed:
    def __init__(self, **values):
        vars(self)['x'] = values['x']
        vars(self).update(values)


class Replaced:
    def __init__(self, **values):
        self.__dict__ = values


class Borg:
    state = {'x': 0, 'items': []}

    def __init__(self, **values):
        self.__dict__ = self.state
        self.__dict__.update(values)


class Attributes(dict):
    def __init__(self, **values):
        super().__init__(**values)
        self.__dict__ = self


for copied in [copy.copy, copy.deepcopy]:
    for kind in [Updated, Viewed, Replaced, Borg]:
        first = kind(x=1, items=[1])
        second = copied(first)
        second.x = 2
        second.__dict__['y'] = 3
        second.items.append(2)
        print(kind.__name__, first.x, second.x, hasattr(first, 'y'), first.items, second.items, sorted(second.__dict__))
        print(first.__dict__ is second.__dict__, vars(copied(second)) == vars(second))

one = Attributes(a=1)
two = copy.copy(one)
two['a'] = 2
two.b = 3
print(one, one.a, two['a'], two.a, 'b' in two)

one, two = Borg(), Borg()
one.z = 1
print(two.z, copy.copy(two).z)
