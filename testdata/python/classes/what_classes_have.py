# shows: `__dict__` of classes
# Attributes that are looked for in a class and in all that it derives from.
class Config:
    def __init__(self, **given):
        for cls in reversed(type(self).__mro__):
            for name, value in vars(cls).items():
                if not name.startswith('_') and not callable(value) and not isinstance(value, property):
                    self.__dict__.setdefault(name, value)
        self.__dict__.update(given)

    @property
    def where(self):
        """Where it runs."""
        return self.region

    def _size(self):
        """Not this."""
        return 1

    size = property(_size, doc='How large it is.')

    @size.setter
    def size(self, value):
        pass


class Dev(Config):
    region = 'eu'
    hosts = ['a']


class Prod(Dev):
    region = 'us'

    def __dir__(self):
        return ['b', 'a']

    def __bytes__(self):
        return b'prod'


print(Prod(more=1).__dict__, Dev().hosts is Dev.hosts, Prod().where)
print([cls.__name__ for cls in Prod.mro()], Prod.mro() == list(Prod.__mro__), int.mro()[-1])
print(Config.where.__doc__, Config.size.__doc__, Config.__dict__['size'].__doc__, dir(Prod()), bytes(Prod()))
print('__init__' in vars(object), sorted(name for name in vars(object) if not name.startswith('__')))
