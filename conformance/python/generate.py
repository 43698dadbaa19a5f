"""Random expressions over ints, floats, strings and containers, as programs that show each of them.

Sets stand only where their order does not matter, and there are no NaNs: what is not known hides what is raised later.
"""
import random

INTS = [0, 1, 2, 3, -1, -2, 7, 10, -13, 100, 255, 256, 1000, 65, 97, 2 ** 31, 2 ** 53, 2 ** 63 - 1, -2 ** 63, 2 ** 64, 10 ** 20]
FLOATS = ['0.0', '-0.0', '0.5', '1.5', '2.5', '-2.5', '0.1', '3.14159', '1e16', '1e-5', '123456.789', '1e300', '5e-324',
          'float("inf")', '2.675', '1e22', '99999.5', '0.125']
TEXTS = ['', 'a', 'b', 'ab', 'abc', 'Hello World', ' x ', 'a,b,c', 'aaa', '12', '-7', '1.5', 'x=1', 'é', 'ß', '日本', 'A1',
         'tab\there', 'line\nbreak', "it's", '%s', '{}', 'ABC', 'aBcD', '_', '\u00bd', 'ǆ', '0x1f', ' ', 'a b  c']
NAMES = ['a', 'b', 'key', 'x']
STRING_METHODS = {
    0: ['upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'strip', 'lstrip', 'rstrip', 'split', 'rsplit',
        'splitlines', 'isdigit', 'isalpha', 'isalnum', 'isspace', 'isupper', 'islower', 'istitle', 'isnumeric',
        'isdecimal', 'isprintable', 'isidentifier', 'expandtabs'],
    1: ['strip', 'lstrip', 'rstrip', 'split', 'rsplit', 'find', 'rfind', 'index', 'rindex', 'count', 'startswith',
        'endswith', 'partition', 'rpartition'],
    2: ['replace'],
}
TYPES = ['d', 'x', 'X', 'o', 'b', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'n', 'c', 's', '', '', '']
OPERATORS = ['+', '-', '//', '%', '/', '&', '|', '^', '==', '!=', '<', '<=', '>', '>=', 'and', 'or', '<<', '>>', '**',
             'in', 'not in']


class Generator(object):
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.kinds = [self.integer, self.floating, self.text, self.list, self.tuple, self.dict, self.boolean]

    def pick(self, items):
        return self.random.choice(items)

    def any(self, depth):
        return self.pick(self.kinds)(depth)

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def leaf(self, depth):
        return depth <= 0 or self.chance(25)

    # numbers

    def integer(self, depth):
        if self.leaf(depth):
            return '({})'.format(self.pick(INTS)) if self.chance(70) else str(self.random.randrange(-20, 20))
        return self.pick([
            lambda: '({} {} {})'.format(self.integer(depth - 1), self.pick(['+', '-', '*', '//', '%', '&', '|', '^']),
                                        self.integer(depth - 1)),
            lambda: '({} ** {})'.format(self.integer(0), self.random.randrange(-3, 6)),
            lambda: '({} {} {})'.format(self.integer(depth - 1), self.pick(['<<', '>>']), self.random.randrange(-1, 70)),
            lambda: '({}{})'.format(self.pick(['-', '+', '~']), self.integer(depth - 1)),
            lambda: 'len({})'.format(self.any(depth - 1)),
            lambda: 'len({})'.format(self.set(depth - 1)),
            lambda: 'abs({})'.format(self.number(depth - 1)),
            lambda: 'int({})'.format(self.any(depth - 1)),
            lambda: 'int({!r}, {})'.format(self.pick(TEXTS + ['ff', '0b11', '077', '1_0']), self.pick([0, 2, 8, 10, 16, 36])),
            lambda: 'round({}, {})'.format(self.integer(depth - 1), self.random.randrange(-3, 3)),
            lambda: 'divmod({}, {})[{}]'.format(self.number(depth - 1), self.number(depth - 1), self.pick([0, 1])),
            lambda: 'sum({})'.format(self.list(depth - 1)),
            lambda: '{}({}, {})'.format(self.pick(['min', 'max']), self.integer(depth - 1), self.integer(depth - 1)),
            lambda: 'len(str({}({})))'.format(self.pick(['min', 'max']), self.list(depth - 1)),
            lambda: '{}.{}({})'.format(self.text(depth - 1), self.pick(['find', 'count', 'rfind']), self.arguments(depth, 3)),
            lambda: '{}.index({})'.format(self.list(depth - 1), self.integer(depth - 1)),
            lambda: 'pow({}, {}, {})'.format(self.integer(0), self.random.randrange(0, 20), self.integer(0)),
        ])()

    def floating(self, depth):
        if self.leaf(depth):
            return self.pick(FLOATS)
        return self.pick([
            lambda: '({} {} {})'.format(self.number(depth - 1), self.pick(['+', '-', '*', '/', '//', '%']),
                                        self.number(depth - 1)),
            lambda: 'float({})'.format(self.any(depth - 1)),
            lambda: 'round({}, {})'.format(self.floating(depth - 1), self.random.randrange(-3, 20)),
            lambda: '(-{})'.format(self.floating(depth - 1)),
            lambda: 'float({!r})'.format(self.pick(TEXTS + ['1e5', '.5', '5.', '1_0.5', 'inf', '-nan', ' 2 '])),
        ])()

    def number(self, depth):
        return self.pick([self.integer, self.integer, self.floating, self.boolean])(depth)

    def boolean(self, depth):
        if self.leaf(depth):
            return self.pick(['True', 'False'])
        return self.pick([
            lambda: '({} {} {})'.format(self.any(depth - 1), self.pick(['==', '!=']), self.any(depth - 1)),
            lambda: '({} {} {})'.format(self.number(depth - 1), self.pick(['<', '<=', '>', '>=', '==']), self.number(depth - 1)),
            lambda: '({} {} {} {} {})'.format(self.number(depth - 1), self.pick(['<', '==', '>=']), self.number(depth - 1),
                                              self.pick(['<', '!=', '>']), self.number(depth - 1)),
            lambda: '({} {} {})'.format(self.list(depth - 1), self.pick(['<', '<=', '>', '>=']), self.list(depth - 1)),
            lambda: '({} {} {})'.format(self.any(depth - 1), self.pick(['in', 'not in']),
                                        self.pick([self.list, self.dict, self.text, self.tuple, self.set])(depth - 1)),
            lambda: '(not {})'.format(self.any(depth - 1)),
            lambda: '({} {} {})'.format(self.set(depth - 1), self.pick(['<', '<=', '==', '!=', '>=']), self.set(depth - 1)),
            lambda: '{}.{}({})'.format(self.set(0), self.pick(['issubset', 'issuperset', 'isdisjoint']), self.list(depth - 1)),
            lambda: '(({}) == ({} {} {}))'.format(self.set(0), self.set(0), self.pick('|^'), self.set(0)),
            lambda: 'bool({})'.format(self.any(depth - 1)),
            lambda: 'isinstance({}, {})'.format(self.any(depth - 1), self.pick(['int', 'str', '(list, tuple)', 'float', 'dict'])),
            lambda: '{}({})'.format(self.pick(['any', 'all']), self.list(depth - 1)),
        ])()

    # texts

    def text(self, depth):
        if self.leaf(depth):
            return repr(self.pick(TEXTS))
        return self.pick([
            lambda: '({} + {})'.format(self.text(depth - 1), self.text(depth - 1)),
            lambda: '({} * {})'.format(self.text(depth - 1), self.random.randrange(-1, 4)),
            lambda: '{}{}'.format(self.text(depth - 1), self.subscript(depth)),
            lambda: 'str({})'.format(self.any(depth - 1)),
            lambda: 'repr({})'.format(self.any(depth - 1)),
            lambda: 'ascii({})'.format(self.text(depth - 1)),
            lambda: '{}.{}({})'.format(self.text(depth - 1), *self.method(depth)),
            lambda: '{}.{}({})'.format(self.text(depth - 1), *self.method(depth)),
            lambda: '{}.{}({}, {!r})'.format(self.text(depth - 1), self.pick(['ljust', 'rjust', 'center']),
                                             self.random.randrange(0, 12), self.pick(' *-é')),
            lambda: '{}.zfill({})'.format(self.text(depth - 1), self.random.randrange(0, 8)),
            lambda: '{}.join({})'.format(self.text(0), self.texts(depth)),
            lambda: 'format({}, {!r})'.format(self.any(depth - 1), self.spec()),
            lambda: 'format({}, {!r})'.format(self.number(depth - 1), self.spec()),
            lambda: self.f_string(depth),
            lambda: '{!r}.format({})'.format(self.template(), self.arguments(depth, 3)),
            lambda: self.percent(depth),
            lambda: self.percent(depth),
            lambda: '{}({})'.format(self.pick(['hex', 'oct', 'bin']), self.integer(depth - 1)),
            lambda: 'chr({})'.format(self.random.randrange(-1, 1000)),
        ])()

    def method(self, depth):
        count = self.pick([0, 1, 1, 2])
        arguments = ', '.join(self.text(0) for _ in range(count))
        if count and self.chance(20):
            arguments += ', {}'.format(self.random.randrange(-2, 5))
        return self.pick(STRING_METHODS[count]), arguments

    def texts(self, depth):
        items = ', '.join(self.text(depth - 1) for _ in range(self.random.randrange(0, 4)))
        return '[{}]'.format(items) if self.chance(95) else self.any(depth - 1)

    def spec(self):
        spec = self.pick(['', '', '<', '>', '^', '=', '*<', '0>', 'é^', ' ='])
        spec += self.pick(['', '', '', '+', '-', ' '])
        spec += self.pick(['', '', '', '#'])
        spec += self.pick(['', '', '', '0'])
        spec += self.pick(['', '', '5', '12', '1'])
        spec += self.pick(['', '', '', ',', '_'])
        spec += self.pick(['', '', '.0', '.2', '.10', '.20'])
        return spec + self.pick(TYPES)

    def f_string(self, depth):
        parts = []
        for _ in range(self.random.randrange(1, 4)):
            inner = self.any(0).replace('"', "'")
            if '\\' in inner or "'" in inner or '{' in inner or '!' in inner or ':' in inner:
                inner = str(self.random.randrange(-50, 50))
            conversion = self.pick(['', '', '!r', '!s', '!a'])
            spec = self.pick(['', ':' + self.spec()])
            parts.append('{{{}{}{}}}'.format(inner, conversion, spec))
        return 'f"{}"'.format(self.pick(['', 'x ', '{{']).join(parts))

    def template(self):
        fields = ['{}', '{0}', '{1}', '{a}', '{0!r}', '{:>6}', '{0[0]}', '{0[key]}', '{0.real}', '{!s:*^7}', '{:{}}', '{{', '}}',
                  '{2}', '{b!a}', '{:' + self.spec().replace('{', '') + '}', '{', '}', '{!x}', '{0[-1]}', '{:d}']
        return self.pick(['', 'x']).join(self.pick(fields) for _ in range(self.random.randrange(1, 4)))

    def percent(self, depth):
        def item():
            flags = ''.join(self.pick(['', '', '', '-', '0', '+', ' ', '#']) for _ in range(2))
            width = self.pick(['', '', '5', '12'])
            precision = self.pick(['', '', '.0', '.2', '.8'])
            return '%' + flags + width + precision + self.pick('sdrixXoeEfFgGca%')
        items = [item() for _ in range(self.random.randrange(1, 4))]
        wanted = sum(not text.endswith('%') for text in items) + (self.chance(5) and self.pick([-1, 1]))
        values = [self.pick([self.number, self.number, self.any])(depth - 1) for _ in range(max(wanted, 0))]
        if len(values) == 1 and self.chance(50):
            return '({!r} % {})'.format('-'.join(items), values[0])
        return '({!r} % ({}))'.format('-'.join(items), ''.join(value + ', ' for value in values))

    # containers

    def subscript(self, depth):
        if self.chance(40):
            return '[{}]'.format(self.pick([lambda: str(self.random.randrange(-4, 4)), lambda: self.any(0)])())
        bound = lambda: self.pick(['', '', str(self.random.randrange(-6, 7))])
        return '[{}:{}{}]'.format(bound(), bound(), self.pick(['', '', ':', ':2', ':-1', ':-2', ':0']))

    def elements(self, depth, most=4):
        kind = self.pick(self.kinds[:3] + [self.any])
        return [kind(depth - 1) for _ in range(self.random.randrange(0, most))]

    def list(self, depth):
        if self.leaf(depth):
            return '[{}]'.format(', '.join(self.elements(0)))
        return self.pick([
            lambda: '[{}]'.format(', '.join(self.elements(depth))),
            lambda: '({} + {})'.format(self.list(depth - 1), self.list(depth - 1)),
            lambda: '({} * {})'.format(self.list(depth - 1), self.random.randrange(-1, 4)),
            lambda: '{}{}'.format(self.list(depth - 1), self.subscript(depth)),
            lambda: 'sorted({}{})'.format(self.list(depth - 1), self.pick(['', ', reverse=True', ', key=str', ', key=repr'])),
            lambda: 'sorted({})'.format(self.set(depth - 1)),
            lambda: 'list({})'.format(self.pick([self.list, self.tuple, self.text, self.dict])(depth - 1)),
            lambda: 'list(range({}))'.format(', '.join(str(self.random.randrange(-5, 9)) for _ in range(self.pick([1, 2, 3])))),
            lambda: 'list({}({}))'.format(self.pick(['enumerate', 'reversed', 'iter']), self.list(depth - 1)),
            lambda: 'list(zip({}, {}))'.format(self.list(depth - 1), self.text(depth - 1)),
            lambda: 'list(map({}, {}))'.format(self.pick(['str', 'int', 'abs', 'len', 'repr', 'bool']), self.list(depth - 1)),
            lambda: 'list(filter(None, {}))'.format(self.list(depth - 1)),
            lambda: '[{} for v in {}{}]'.format(self.pick(['v', '(v, v)', 'str(v)', 'v * 2', '[v]']), self.list(depth - 1),
                                                self.pick(['', ' if v', ' if v != 1'])),
            lambda: '{}.{}()'.format(self.text(depth - 1), self.pick(['split', 'rsplit', 'splitlines'])),
            lambda: 'list({}.{}())'.format(self.dict(depth - 1), self.pick(['keys', 'values', 'items'])),
        ])()

    def tuple(self, depth):
        if self.leaf(depth) or self.chance(50):
            return '({})'.format(''.join(item + ', ' for item in self.elements(depth)))
        return self.pick([
            lambda: 'tuple({})'.format(self.list(depth - 1)),
            lambda: '({} + {})'.format(self.tuple(depth - 1), self.tuple(depth - 1)),
            lambda: '{}{}'.format(self.tuple(depth - 1), self.subscript(depth)),
            lambda: '{}.{}({})'.format(self.text(depth - 1), self.pick(['partition', 'rpartition']), self.text(0)),
            lambda: 'divmod({}, {})'.format(self.number(depth - 1), self.number(depth - 1)),
        ])()

    def dict(self, depth):
        if self.leaf(depth) or self.chance(40):
            key = self.pick([self.integer, self.text, self.text, self.floating, self.tuple, self.any])
            pairs = ['{}: {}'.format(key(0), self.any(depth - 1)) for _ in range(self.random.randrange(0, 4))]
            return '{' + ', '.join(pairs) + '}'
        return self.pick([
            lambda: 'dict({})'.format(', '.join('{}={}'.format(n, self.any(depth - 1)) for n in self.random.sample(NAMES, 2))),
            lambda: '{{**{}, **{}}}'.format(self.dict(depth - 1), self.dict(depth - 1)),
            lambda: '{{v: {} for v in {}}}'.format(self.pick(['v', 'str(v)', '1']), self.list(depth - 1)),
            lambda: 'dict(zip({}, {}))'.format(self.list(depth - 1), self.list(depth - 1)),
            lambda: 'dict.fromkeys({}, {})'.format(self.list(depth - 1), self.any(0)),
            lambda: 'dict({})'.format(self.pick([self.list, self.tuple, self.dict, self.text, self.integer])(depth - 1)),
        ])()

    def set(self, depth):
        if self.leaf(depth):
            kind = self.pick([self.integer, self.integer, self.text])
            return '{{{}}}'.format(', '.join(kind(0) for _ in range(3)))
        return self.pick([
            lambda: 'set({})'.format(self.text(depth - 1)),
            lambda: 'frozenset({})'.format(self.text(depth - 1)),
            lambda: '({} {} {})'.format(self.set(0), self.pick('&-'), self.set(depth - 1)),
            lambda: '{}.{}({})'.format(self.set(0), self.pick(['difference', 'intersection']), self.list(depth - 1)),
        ])()

    def arguments(self, depth, most):
        return ', '.join(self.any(depth - 1) for _ in range(self.random.randrange(0, most + 1)))

    def expression(self):
        depth = self.pick([1, 2, 2, 3])
        if self.chance(4):
            return self.set(depth)
        if self.chance(8):
            return '({} {} {})'.format(self.any(depth), self.pick(OPERATORS[:16] + ['in', 'not in']), self.any(depth))
        if self.chance(5):
            return '{}{}'.format(self.any(depth), self.subscript(depth))
        return self.any(depth)


def program(seed, count):
    generator = Generator(seed)
    lines = ['from showing import attempt', '']
    while len(lines) < count + 2:
        expression = generator.expression()
        if len(expression) < 400:
            lines.append('attempt({!r}, lambda: {})'.format(str(len(lines) + 1), expression))
    return '\n'.join(lines) + '\n'
