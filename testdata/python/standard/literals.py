# shows: `ast` (`literal_eval`)
import ast
from types import MappingProxyType
import datetime
from dataclasses import make_dataclass, field, asdict

for text in ["{'a': [1, 2.5, None], 'b': (True, -3)}", "'x'", 'b"ab"', '{1, 1}', '[]', '()', "'a' 'b'", '1_000', '0x1f', '-1.5', '10**3' if False else '3', 'True', '{}', '"""a\nb"""', "[(1,), {'k': {'n': []}}]", '# only\n5']:
    value = ast.literal_eval(text)
    print(type(value).__name__, value)
for text in ['x', 'true', 'f()', '[a]', '__import__("os")', "{'a': b}", 'None.x', '1 if 2 else 3']:
    try:
        print(ast.literal_eval(text))
    except ValueError as error:
        print('ValueError', text)
for text in ['', '1 2', ' 1', '[1', "'a"]:
    try:
        print(ast.literal_eval(text))
    except SyntaxError as error:
        print('SyntaxError', repr(text))

frozen = MappingProxyType({'a': 1, 'b': [2]})
print(frozen['a'], 'b' in frozen, list(frozen), len(frozen), frozen.get('c', 4), dict(frozen), {**frozen, 'd': 5}, frozen)
print(sorted(frozen.items()), frozen == {'a': 1, 'b': [2]}, type(frozen).__name__, list(frozen.values()), frozen.copy())
try:
    frozen['a'] = 2
except TypeError as error:
    print(error)
try:
    MappingProxyType([1])
except TypeError as error:
    print(error)

Point = make_dataclass('Point', ['x', ('y', int), ('z', int, 3)])
print(Point(1, 2), Point(1, y=5).z, asdict(Point(0, 0, 0)), Point(1, 2) == Point(1, 2), Point.__name__)
Tagged = make_dataclass('Tagged', [('tags', list, field(default_factory=list))], bases=(Point,), namespace={'total': lambda self: self.x + self.y}, frozen=False)
print(Tagged(1, 2).total(), Tagged(1, 2, 3, ['a']), Tagged(1, 2).tags is Tagged(1, 2).tags)
for fields in (['a b'], ['class'], ['a', 'a']):
    try:
        make_dataclass('Wrong', fields)
    except TypeError as error:
        print(error)
print(divmod(datetime.timedelta(hours=5), datetime.timedelta(hours=2)), datetime.timedelta(hours=5) % datetime.timedelta(hours=2))


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __divmod__(self, other):
        return (self.cents // other, self.cents % other) if isinstance(other, int) else NotImplemented

    def __rdivmod__(self, other):
        return 'reflected', other


print(divmod(Money(250), 100), divmod(7, Money(2)))
for wrong in (lambda: divmod(Money(1), 'a'), lambda: print(1, seperator=2)):
    try:
        wrong()
    except TypeError as error:
        print(error)
