# shows: `enum`
# Combinations that have no name: their texts, and that there is one of each value.
from enum import Flag, IntFlag, auto
from functools import reduce


class Check(Flag):
    NONE = 0
    SCHEMA = auto()
    ROWS = auto()
    DRIFT = auto()
    ALL = SCHEMA | ROWS | DRIFT


class Mode(IntFlag):
    READ = 4
    WRITE = 2
    RUN = 1


class Bare(Flag):
    A = 1
    B = 2


def parse(text):
    return reduce(lambda a, b: a | b, [Check[word.upper()] for word in text.split('+')], Check.NONE)


some = parse('schema+drift')
print(some, repr(some), some.name, some.value, bool(some), some is Check(5), some == Check.SCHEMA | Check.DRIFT)
print(~Check.ROWS is some, ~Check.ALL, Check.ALL & ~Check.ROWS, Check.ALL ^ Check.ROWS, some ^ some, Check(-2))
print({some: 1}[Check.DRIFT | Check.SCHEMA], {Check(5), Check.SCHEMA | Check.DRIFT} == {some}, Check(7), some != Check.ALL)
print([check for check in Check if check in some], list(Check), Check.ROWS in some, some in Check.ALL)
print(Bare(0), repr(Bare(0)), ~Bare.A, Bare.A & Bare.B, '{}|{:>8}'.format(Bare(3), str(Bare.A)))
for wrong in (lambda: Check(8), lambda: Check.ROWS | 1, lambda: Check('x'), lambda: Check.ROWS + 1, lambda: Check['MORE']):
    try:
        print(wrong())
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
both = Mode.READ | Mode.RUN
print(both, repr(both), both + 1, both & 4, 1 | Mode.WRITE, Mode(3), ~Mode.READ, both & ~Mode.READ, Mode(0), both == 5, {5: 'x'}[both])
print(Mode.READ | 8)
print('%d' % both, '{:03d}'.format(both), int(both), both > 3, Mode.RUN in both, sorted([both, Mode.WRITE]))
