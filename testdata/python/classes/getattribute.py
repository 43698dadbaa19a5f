# shows: attributes, every read of an attribute
class Scaled:
    factor = 10

    def __init__(self):
        self.count = 2
        self.name = 'n'

    def method(self):
        return self.count

    def __getattribute__(self, name):
        value = object.__getattribute__(self, name)
        return value * 10 if isinstance(value, int) else value


scaled = Scaled()
print(scaled.factor, scaled.count, scaled.name, scaled.method(), getattr(scaled, 'count'), Scaled.factor)
print(hasattr(scaled, 'missing'), getattr(scaled, 'missing', 'default'), scaled.__dict__)
try:
    scaled.missing
except AttributeError as error:
    print(error)
scaled.count += 1
print(object.__getattribute__(scaled, 'count'))


class Keys(dict):
    def __getattribute__(self, name):
        if name.startswith('_'):
            return super().__getattribute__(name)
        return self[name]


keys = Keys(items=5, get=6)
print(keys.items, keys.get, len(keys), keys['items'])


class Both:
    seen = []

    def __getattribute__(self, name):
        if name == 'magic':
            return 42
        if name == 'hidden':
            raise AttributeError('no ' + name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        Both.seen.append(name)
        return 'made up ' + name

    def __len__(self):
        return 3


class More(Both):
    own = property(lambda self: self.magic + 1)


more = More()
print(more.magic, more.own, more.hidden, more.other, len(more), Both.seen)
more.other = 1
print(more.other, vars(more))
