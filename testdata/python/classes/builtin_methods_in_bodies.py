# shows: subclasses of built-in types, `dict`, `list`, `str`, `tuple`, exceptions
class Settings(dict):
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
    empty = dict.fromkeys
    put = dict.__setitem__

    def __setitem__(self, key, value):
        super().__setitem__(key, [value])


class Strict(dict):
    __getattr__ = dict.__getitem__


class Word(str):
    shout = str.upper
    pair = str.join


settings = Settings(x=1)
settings.y = 2
settings['z'] = settings.x
del settings.x
settings.put('w', 3)
print(settings, settings.y, settings.nothing, settings.empty('ab'), Strict(p=3).p, Word('a').shout(), Word('-').pair('xyz'))
try:
    Strict().q
except KeyError as error:
    print(error)
