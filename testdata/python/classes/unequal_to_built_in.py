# shows: special methods
# What extends a built-in type says by itself what is unequal, whatever the class says of equal ones.
class Next(int):
    def __eq__(self, other):
        return int(self) == int(other) + 1

    __hash__ = int.__hash__


class Any(str):
    def __eq__(self, other):
        return True


class Table(dict):
    def __eq__(self, other):
        return 'equal'


class Failure(Exception):
    def __eq__(self, other):
        return True


class Plain:
    def __eq__(self, other):
        return True


print(Next(2) == 1, Next(2) != 1, 1 != Next(2), Any('a') != 'b', Any('a') == 'b', 'b' != Any('a'))
print(Table(a=1) == 1, Table(a=1) != {}, Table() != {}, Failure() != 1, Plain() != 1, 1 != Plain())


class Steps:
    def first(self):
        return 1
    static, bound = staticmethod(first), classmethod(first)
    print(static.__func__ is first, bound.__func__ is first)
