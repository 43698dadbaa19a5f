# shows: subclasses of built-in types, `dict`, `list`, `str`, `tuple`, exceptions
class Options(dict):
    def __missing__(self, key):
        return 'no ' + key

    def first(self):
        return next(iter(self))


class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def __getitem__(self, i):
        return 'item', super().__getitem__(i)


class Name(str):
    def shout(self):
        return self.upper() + '!'


o = Options(a=1, b=2)
o['c'] = 3
print(o, o['zz'], o.get('zz'), o.first(), len(o), isinstance(o, dict), {**o}, sorted(o))
s = Stack([1]).push(2).push(3)
print(s, s[0], len(s), s + [4], s == [1, 2, 3], [x for x in s], 2 in s)
n = Name('bob')
print(n, n.shout(), n + 'x', type(n.title()) is str, n == 'bob', {n: 1}['bob'], len(n), f'{n:>5}')
