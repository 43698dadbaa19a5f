# shows: enumerations
from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 'g'
    ALSO_RED = 1

    def describe(self):
        return '%s=%s' % (self.name, self.value)

    @classmethod
    def default(cls):
        return cls.GREEN


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color('g'), Color['RED'], Color.ALSO_RED is Color.RED)
print(list(Color), len(Color), Color.RED == Color.RED, Color.RED == 1, Color.RED in Color, Color.default().describe())
print({Color.RED: 'r'}[Color.RED], isinstance(Color.RED, Color), [c.name for c in Color], Color.__members__['ALSO_RED'])
print('%s %r {}'.replace('{}', str(Color.GREEN)) % (Color.RED, Color.RED), f'{Color.RED}', type(Color.RED).__name__)
for f in [lambda: Color(5), lambda: Color['BLUE'], lambda: Color.BLUE, lambda: Color.RED < Color.GREEN]:
    try:
        f()
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
