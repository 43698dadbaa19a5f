# shows: subclasses of built-in types, `dict`
class Settings(dict):
    def __init__(self, *args):
        super().__init__(*args)
        self['made'] = True


class Word(str):
    pass


print(Settings().fromkeys('ab'), type(Settings().fromkeys('a', 1)).__name__, type({}.fromkeys('a')).__name__)
print(Word('x').maketrans({'a': 'b'}))
