from showing import attempt, show

calls = []


def note(value):
    calls.append(value)
    return value


show('and', (note(0) and note(1), note(1) and note(2), note('') or note('x'), note('a') or note('b'), list(calls)))
calls.clear()
show('chained', (note(1) < note(2) < note(3), note(3) < note(1) < note(5), list(calls)))
calls.clear()
show('conditional', (note('yes') if note(True) else note('no'), note('yes') if note([]) else note('no'), list(calls)))
show('chains', (1 < 2 < 3 < 4, 1 < 2 > 1, 1 == 1 != 2, 5 in [5] == True, 1 < 3 in [3], not 1 == 2, 'a' < 'b' < 'c'))
show('truth', [bool(x) for x in (0, 0.0, '', [], {}, (), set(), None, False, range(0), b'', '0', [0], (0,), ' ', 0.1, -1, 'False')])
show('not', (not 0, not 'a', not [], not not 5, not None))
show('is', (None is None, not None is None, 1 is not None, True is True, type(1) is int))
show('in', (1 in [1], 1 not in [1], 'a' in {'a': 1}, (1, 2) in [(1, 2)], None in [None], 'ab' in 'cab'))
show('precedence', (1 + 2 * 3, (1 + 2) * 3, -2 ** 2, 2 ** 3 ** 2, 10 - 5 - 2, 7 // 2 * 2, not True or True, 1 or 0 and 0, 1 | 2 ^ 3 & 4, 1 << 2 + 1, -5 % 3, not 1 < 2))
attempt('contains number', lambda: 1 in 5)
attempt('contains none', lambda: 1 in None)


class Truthy:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


class Sized:
    def __len__(self):
        return 0


class Wrong:
    def __bool__(self):
        return 5


show('own truth', ([bool(Truthy(True)), bool(Truthy(False)), bool(Sized())], 'yes' if Sized() else 'no', (Sized() or 'default')))
attempt('wrong truth', lambda: bool(Wrong()))


class Same:
    def __eq__(self, other):
        return True


show('own equality', (Same() == 5, 5 == Same(), Same() in [1], 5 in [Same()], Same() != 5, [Same()] == [5]))


class Odd:
    def __eq__(self, other):
        return 'equal'

    def __lt__(self, other):
        return ['less']


show('odd results', (Odd() == 1, Odd() < 1, 1 > Odd(), not (Odd() == 1), Odd() != 1))
nan = float('nan')
show('nan', (nan == nan, nan in [nan], [nan] == [nan], nan is nan, nan != nan, {nan: 1}[nan]))
if 0:
    branch = 'if'
elif '':
    branch = 'elif'
else:
    branch = 'else'
show('branch', branch)
if [] or {} or None:
    found = True
else:
    found = False
show('found', found)
x = 5
show('between', [0 < x <= 5, 0 <= x < 5, not (0 < x), x == 5 and 'five' or 'other'])
grade = 'A' if x > 8 else 'B' if x > 4 else 'C'
show('nested conditional', grade)
