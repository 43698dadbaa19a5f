# shows: attributes that are missing, attributes
class Config:
    def __init__(self, **values):
        self.values = values

    def __getattr__(self, name):
        if name in self.values:
            return self.values[name]
        raise AttributeError('no ' + name)


c = Config(a=1)
print(c.a, hasattr(c, 'a'), hasattr(c, 'b'), getattr(c, 'b', 'default'))
try:
    c.zzz
except AttributeError as error:
    print(error)
