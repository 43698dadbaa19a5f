"""What is recorded of objects: their class and attributes."""
from showing import attempt, show


class Step:
    retries = 3

    def __init__(self, name, after=None, **options):
        self.name = name
        self.after = after or []
        self.options = options
        self._private = (1, 2)


class Special(Step):
    def __init__(self, name):
        super().__init__(name, after=['x'], flag=True)
        self.special = {'a': 1}


show('object', Step('one'))
show('derived', Special('two'))
s = Step('late')
s.name = 'changed'
s.extra = [1]
del s.after
show('changed', s)
show('in a list', [Step('a'), {'k': Step('b')}])
show('class', (Step, Special, Step.__init__, int, ValueError))


def function():
    pass


show('function', (function, [function]))
box = Step('box')
box.inner = Special('inner')
show('nested', box)
show('values', [1, 'a', None, True, 1.5, b'x', (1, (2,)), {'a': {'b': ()}}, {1: 2}, range(3), 2 ** 70])
items = [1]
show('before', items)
items.append(2)
show('after', items)
d = {'a': 1}
show('dict before', d)
d['b'] = 2
show('dict after', d)


class WithProperty:
    def __init__(self):
        self.raw = 2

    @property
    def cooked(self):
        return self.raw * 2


show('property', (WithProperty(), WithProperty().cooked))
