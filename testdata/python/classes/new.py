# shows: construction, `__new__`, special methods, `int`
class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
            cls.instance.made = 1
        return cls.instance

    def __init__(self, *args):
        self.args = args


a, b = Single(1), Single(2)
print(a is b, a.args, a.made)


class Even(int):
    def __new__(cls, value):
        return super().__new__(cls, value // 2 * 2)


print(Even(7), Even(7) + 1, type(Even(4)) is Even, isinstance(Even(4), int))


class Other:
    def __new__(cls):
        return 'not an instance'

    def __init__(self):
        print('never')


print(Other())


class Named:
    def __new__(cls, name, size=1):
        self = super().__new__(cls)
        self.name = name
        self.size = size
        return self


class Shouting(Named):
    def __new__(cls, name):
        return super().__new__(cls, name.upper(), size=2)


print(Named('a').name, Named('b', size=3).size, Shouting('c').name, Shouting('d').size, type(Shouting('e')).__name__)
