from enum import Enum, IntEnum, auto, unique

from showing import attempt, show


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return self.name.lower()

    @property
    def twice(self):
        return self.value * 2

    @classmethod
    def first(cls):
        return list(cls)[0]

    @staticmethod
    def helper():
        return 'help'


class Word(str, Enum):
    START = 'start'
    STOP = 'stop'

    def loud(self):
        return self.upper()


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


show('members', (Color.RED, Word.START, Level.HIGH))
show('names', (Color.RED.name, Color.RED.value, Color.CRIMSON.name, Word.START.value, Level.LOW.name))
show('lookups', (Color(1), Color['GREEN'], Word('stop'), Level(10), Color(Color.RED)))
attempt('bad value', lambda: Color(9))
attempt('bad text', lambda: Word('x'))
attempt('bad name', lambda: Color['X'])
attempt('bad attribute', lambda: Color.BLUE)
show('same', (Color.RED is Color.RED, Color.RED is Color.CRIMSON, Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.GREEN, Word.START == 'start', Level.LOW == 1, 'start' == Word.START, Color.RED == Level.LOW))
show('lists', ([c.name for c in Color], list(Word), len(Color), [w.value for w in Word], Color.RED in Color, list(Color.__members__)))
show('methods', (Color.RED.describe(), Color.GREEN.twice, Color.first(), Color.helper(), Word.START.loud(), Word.START.upper(), Word.STOP.startswith('st')))
show('int', (Level.LOW < Level.HIGH, Level.LOW + 1, Level.HIGH * 2, sorted([Level.HIGH, Level.LOW]), max(Level), int(Level.HIGH), [0, 1, 2][Level.LOW], Level.LOW < 5, isinstance(Level.LOW, int)))
attempt('order', lambda: Color.RED < Color.GREEN)
attempt('plus', lambda: Color.RED + 1)
show('str', (str(Color.RED), repr(Color.RED), f'{Color.RED}', f'{Word.START}', str(Word.START), repr(Word.START), f'{Level.LOW}', str(Level.LOW), '%s' % Word.START, '%d' % Level.HIGH, '{}'.format(Word.START)))
show('concatenate', (Word.START + '!', 'a' + Word.START, Word.START * 2, '-'.join(Word), len(Word.START), Word.START[0], 'tar' in Word.START))
show('keys', ({Color.RED: 1}[Color.RED], {Word.START: 'x'}['start'], {'start': 'y'}[Word.START], Color.RED in {Color.RED}, Word.START in ['start'], {Level.LOW: 2}[1]))
show('auto', [member.value for member in Auto])
show('types', (type(Color.RED) is Color, isinstance(Color.RED, Enum), isinstance(Word.START, str), isinstance(Color.RED, int), issubclass(Word, str), type(Color.RED).__name__))
show('truth', (bool(Color.RED), bool(Word.START)))


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return round(self.mass / self.radius, 3)


attempt('tuple members', lambda: (Planet.EARTH.mass, Planet.MARS.radius, Planet.EARTH.value, Planet.MARS.density))


class Empty(Enum):
    @classmethod
    def names(cls):
        return [member.name for member in cls]


class Filled(Empty):
    X = 'x'


show('inherited', (Filled.names(), Filled.X.value))


@unique
class Unique(Enum):
    A = 1
    B = 2


show('unique', [u.name for u in Unique])


def duplicate():
    @unique
    class Twice(Enum):
        A = 1
        B = 1


attempt('not unique', duplicate)


def set_value():
    Color.RED.value = 5


def set_member():
    Color.RED = 5


attempt('set value', set_value)
attempt('set member', set_member)
functional = Enum('Functional', 'ONE TWO')
attempt('functional', lambda: [m.name for m in functional])


class Custom(Enum):
    A = 'a'

    def __str__(self):
        return 'custom ' + self.value


show('custom str', (str(Custom.A), f'{Custom.A}', '{}'.format(Custom.A), '%s' % Custom.A))


class CustomWord(str, Enum):
    A = 'a'

    def __str__(self):
        return self.value


show('custom word', (str(CustomWord.A), f'{CustomWord.A}', '{}'.format(CustomWord.A), CustomWord.A == 'a'))


class Mixed(Enum):
    LIST = [1]
    NONE = None
    TEXT = 'x'
    _private = 'p'
    FLOAT = 1.0


show('mixed', [(m.name, m.value) for m in Mixed])
show('by list', Mixed([1]).name)
show('one and true', [(m.name, m.value) for m in Enum('E', [('A', 1), ('B', True)])])
show('iteration order', [m.name for m in Level])
show('compare to other', (Color.RED == Word.START, Word.START == Word.STOP, Word.START < Word.STOP, Word.START is Word('start')))
show('nested', {'state': [Word.START, {'k': Color.RED}]})
attempt('subclass', lambda: make_subclass())


def make_subclass():
    class More(Color):
        BLUE = 3
