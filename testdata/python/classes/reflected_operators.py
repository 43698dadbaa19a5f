# shows: special methods, operators
# Which of two operands is asked first, and which is not asked at all.
class Task:
    def __init__(self, name):
        self.name = name

    def __rshift__(self, other):
        return '%s >> %s' % (self, other)

    def __rrshift__(self, other):
        return '%s reflected >> %s' % (other, self)

    def __add__(self, other):
        return NotImplemented

    def __radd__(self, other):
        return 'radd'

    def __rmod__(self, other):
        return 'rmod'

    def __repr__(self):
        return self.name


class Sql(Task):
    pass


class Late(Task):
    def __rrshift__(self, other):
        return '%s late >> %s' % (other, self)


a, b, c = Task('a'), Sql('b'), Late('c')
print(a >> b, b >> a, a >> c, c >> a, [1] >> a, a >> [1])
print(a + b, b + a, [1] + a, 1 + a, 'text %s' % a, 5 % a)
for wrong in (lambda: a + a, lambda: c + Late('d'), lambda: a + 1):
    try:
        print(wrong())
    except TypeError as error:
        print(error)


class Count(int):
    def __radd__(self, other):
        return 'counted'


class Other(int):
    def __radd__(self, other):
        return 'other'


print(1 + Count(1), Count(1) + Count(2), True + Count(1), Count(1) + Other(2), 2.5 + Count(1), Count(1) + 1, sum([Count(1), Count(2)]))


class Items(list):
    def __radd__(self, other):
        return 'items'


class Settings(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


print([1] + Items([2]), Items([1]) + [2], Settings.fromkeys('ab', 1), type(Settings.fromkeys([])).__name__)
