# shows: enumerations
from enum import IntFlag


class Access(IntFlag):
    READ = 1
    WRITE = 2
    BOTH = 3


class Odd(IntFlag):
    PAIR = 6


mixed = Access.READ | 8
print(mixed, repr(mixed), mixed.value, mixed.name, mixed == 9, Access(8), repr(Access(0)), repr(Access(48)), 4 | Access.BOTH, Access.BOTH | 16)
print(mixed & Access.READ is Access.READ, Access.READ in mixed, Access.WRITE in mixed, mixed ^ Access.READ, mixed is Access(9), isinstance(mixed, Access), int(mixed) + 1)
print(repr(~Access.READ), repr(Access.READ & 8), mixed & 8, bool(mixed & 2), {mixed: 'x'}[9])
print(Odd.PAIR | 1)  # unknown
