# shows: enumerations
from enum import Enum, Flag, IntEnum

Color = Enum('Color', 'RED GREEN, BLUE')
print(list(Color), Color.RED.value, Color['GREEN'], Color(3), len(Color))
print(Enum('A', ['X', 'Y']).Y, Enum('A', [('X', 'x'), ('Y', 'y')]).Y.value, Enum('A', {'X': 7}).X.value)
Level = IntEnum('Level', 'LOW HIGH', start=3)
print(Level.LOW + 1, Level(4), Level.LOW < Level.HIGH, Level)
print(Flag('F', 'A B C').C.value, Enum('N', names='P Q').Q, Enum('M', 'P', module='m').P)
try:
    Color(9)
except ValueError as e:
    print(e)
