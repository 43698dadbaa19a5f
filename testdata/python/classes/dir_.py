# shows: `dir()` of objects and classes of the project
class Base:
    kind = 'base'

    def on_start(self):
        return 'started ' + self.name


class Steps(Base):
    """What there is."""
    count: int = 0

    def __init__(self, name):
        self.name = name

    def on_end(self):
        return 'ended'

    @staticmethod
    def __private():
        return 1

    @property
    def size(self):
        return len(self.name)


class Own:
    def __dir__(self):
        return ['a']


steps = Steps('x')
steps.later = 1
print(dir(steps))
print(dir(Steps))
print(dir(Base()) == dir(Base), dir(object()) == dir(object))
print([getattr(steps, name)() for name in dir(steps) if name.startswith('on_')])
print([name for name in dir(steps) if not name.startswith('_') and not callable(getattr(steps, name))])
print([name for name in dir(Base()) if not hasattr(Base(), name)])
del steps.later
print('later' in dir(steps), 'size' in dir(steps))
print(dir(Own()))
