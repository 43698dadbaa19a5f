"""Random programs of the Python that is evaluated, as trees of statements that print what they do.

A statement is a line, or a list of clauses: [header, statements] each. A program is a list of them. Loops, recursion
and what grows are bounded; sets are printed in order; and each statement at the outermost level is in a `try`, so that
what is raised shows, too.
"""
import random
import re

LETTERS = ['a', 'b', 'xyz', 'key', '', 'Hello', 'a,b', ' pad ', 'ü', "it's", '7', 'x=1']
NAMES = ['alpha', 'beta', 'gamma']
ERRORS = ['ValueError', 'KeyError', 'IndexError', 'TypeError', 'RuntimeError', 'ZeroDivisionError']
CAUGHT = ERRORS + ['LookupError', 'ArithmeticError', 'Exception', '(ValueError, KeyError)', '(TypeError, LookupError)']
KINDS = ['int', 'int', 'str', 'list', 'dict', 'float', 'tuple', 'set', 'words']
SPECS = ['>6', '<6', '^7', '05', '+', ',', 'x', '.2f', '*^9', 'e', 'g', '%', '', 's', 'd', '#b', '08.3f']


class Scope(object):
    """The variables that are certainly bound, by kind, and what can be called."""

    def __init__(self, outer=None, copy=None):
        self.outer = outer or (copy.outer if copy else None)
        self.variables = {name: list(found) for name, found in copy.variables.items()} if copy else {}
        # A function calls only those that call none: what each of a chain does in loops would never end.
        self.functions, self.generators = ([], []) if not (copy or outer) else (
            (list(copy.functions), list(copy.generators)) if copy else
            ([f for f in outer.functions if f[0] not in outer.calling], [g for g in outer.generators if g not in outer.calling]))
        self.calling = (copy or outer).calling if copy or outer else set()
        self.classes = list((copy or outer).classes) if copy or outer else []
        self.in_function = copy.in_function if copy else outer is not None
        self.returns = copy.returns if copy else 'return'

    def of(self, kind):
        own = self.variables.get(kind, [])
        return own + (self.outer.of(kind) if self.outer and not own else [])

    def define(self, name, body):
        """Notes whether a function calls others."""
        text = text_of(body)
        if any(other + '(' in text for other in [f[0] for f in self.functions] + self.generators):
            self.calling.add(name)

    def bind(self, kind, name):
        for found in self.variables.values():
            if name in found:
                found.remove(name)
        self.variables.setdefault(kind, []).append(name)


class Generator(object):
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0
        self.with_texts = []  # classes that have a `__repr__`

    def pick(self, items):
        return self.random.choice(items)

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def number(self, least, most):
        return self.random.randrange(least, most + 1)

    def fresh(self, prefix):
        self.count += 1
        return '{}{}'.format(prefix, self.count)

    # expressions

    def value(self, scope, kind, depth=2):
        known = scope.of(kind)
        if known and self.chance(55 if depth else 80):
            return self.pick(known)
        if depth <= 0:
            return self.literal(kind)
        return self.pick(getattr(self, 'values_' + kind)(scope, depth - 1))()

    def literal(self, kind):
        return {
            'int': lambda: str(self.number(-3, 12)),
            'str': lambda: repr(self.pick(LETTERS)),
            'float': lambda: self.pick(['0.5', '2.25', '-1.5', '0.1', '1e3', '3.0']),
            'list': lambda: repr([self.number(-5, 9) for _ in range(self.number(0, 4))]),
            'words': lambda: repr([self.pick(LETTERS) for _ in range(self.number(0, 4))]),
            'dict': lambda: repr({self.pick('abcd'): self.number(0, 9) for _ in range(self.number(0, 3))}),
            'tuple': lambda: repr((self.number(0, 9), self.pick(LETTERS))),
            'set': lambda: 'set({!r})'.format([self.number(0, 6) for _ in range(self.number(0, 4))]),
        }[kind]()

    def any(self, scope, depth=1):
        """Of any kind but a set, whose order is not known."""
        return self.value(scope, self.pick([kind for kind in KINDS if kind != 'set']), depth)

    def shown(self, scope):
        """Something to print whose text does not depend on the order of a set."""
        kind = self.pick(KINDS)
        value = self.value(scope, kind)
        return 'sorted({})'.format(value) if kind == 'set' else value

    def condition(self, scope, depth=1):
        v = lambda kind: self.value(scope, kind, depth)
        return self.pick([
            lambda: '{} {} {}'.format(v('int'), self.pick(['<', '>', '==', '!=', '<=', '>=']), v('int')),
            lambda: '{} < {} <= {}'.format(v('int'), v('int'), v('int')),
            lambda: v(self.pick(KINDS)),
            lambda: 'not {}'.format(v(self.pick(KINDS))),
            lambda: '{} {}in {}'.format(v('int'), self.pick(['', 'not ']), v(self.pick(['list', 'set', 'tuple']))),
            lambda: '{!r} in {}'.format(self.pick('abcd'), v(self.pick(['dict', 'str']))),
            lambda: '({}) {} ({})'.format(self.condition(scope, 0), self.pick(['and', 'or']), self.condition(scope, 0)),
            lambda: '{} == {}'.format(v('list'), v('list')),
            lambda: 'isinstance({}, {})'.format(self.any(scope), self.pick(['int', 'str', '(list, tuple)', 'float'])),
            lambda: '{}({} for x in {})'.format(self.pick(['any', 'all']), self.pick(['x > 2', 'x % 2', 'x']), v('list')),
        ])()

    def call(self, scope):
        if not scope.functions:
            return self.literal('int')
        name, takes = self.pick(scope.functions)
        arguments = list(takes(self))
        if self.chance(4):
            arguments.insert(0, self.pick(['1', '*[1, 2]', '*()']))
        return '{}({})'.format(name, ', '.join(arguments))

    def values_int(self, scope, depth):
        v = lambda kind: self.value(scope, kind, depth)
        return [
            # What is multiplied again and again in a loop stays small.
            lambda: '({} * {} % 1009)'.format(v('int'), v('int')),
            lambda: '({} {} {})'.format(v('int'), self.pick(['+', '-', '//', '%', '&', '|', '^']), v('int')),
            lambda: '({} {} {})'.format(v('int'), self.pick(['+', '-']), v('int')),
            lambda: 'len({})'.format(v(self.pick(['list', 'dict', 'str', 'set', 'tuple']))),
            lambda: 'sum({})'.format(v('list')),
            lambda: '{}({}, default={})'.format(self.pick(['min', 'max']), v('list'), v('int')),
            lambda: '{}[{}]'.format(v('list'), self.number(-2, 2)),
            lambda: '{}.get({!r}, {})'.format(v('dict'), self.pick('abcd'), v('int')),
            lambda: '{}[{!r}]'.format(v('dict'), self.pick('abcd')),
            lambda: '({} if {} else {})'.format(v('int'), self.condition(scope, 0), v('int')),
            lambda: '{}.{}({})'.format(v('str'), self.pick(['find', 'count']), v('str')),
            lambda: '(lambda x, y={}: x * y % 101)({})'.format(v('int'), v('int')),
            lambda: 'int({})'.format(v(self.pick(['float', 'str', 'int']))),
            lambda: 'abs({})'.format(v('int')),
            lambda: 'sum(x * {} % 101 for x in {} if {})'.format(v('int'), v('list'), self.pick(['x', 'x > 1', 'x % 2 == 0'])),
            lambda: 'next((x for x in {} if x > {}), {})'.format(v('list'), v('int'), v('int')),
            lambda: 'divmod({}, {})[{}]'.format(v('int'), v('int'), self.number(0, 1)),
            lambda: '{}.{}({})'.format(v('list'), self.pick(['index', 'count']), v('int')),
        ]

    def values_float(self, scope, depth):
        v = lambda kind: self.value(scope, kind, depth)
        return [
            lambda: '({} {} {})'.format(v('float'), self.pick(['+', '-', '*', '/']), v(self.pick(['float', 'int']))),
            lambda: '({} / {})'.format(v('int'), v('int')),
            lambda: 'round({}, {})'.format(v('float'), self.number(-1, 3)),
            lambda: 'float({})'.format(v(self.pick(['int', 'str']))),
            lambda: '({} ** {})'.format(v('float'), self.number(-2, 3)),
        ]

    def values_str(self, scope, depth):
        v = lambda kind: self.value(scope, kind, depth)
        spec = lambda: self.pick(SPECS)
        return [
            lambda: '({} + {})[:20]'.format(v('str'), v('str')),
            lambda: "'%s|%{}|%r' % ({}, {}, {})".format(self.pick(['d', '5s', '-4s|', '03d', '.1f', 'x']), v('str'), v('int'),
                                                      v(self.pick(['str', 'list', 'dict', 'tuple']))),
            lambda: "'{{}} {{:{}}} {{!r}}'.format({}, {}, {})".format(spec(), v('int'), v('int'), v('str')),
            lambda: "'{{0[0]}}-{{name:{}}}'.format({}, name={})".format(spec(), v('tuple'), v(self.pick(['int', 'float', 'str']))),
            lambda: 'f"{{{}}} {{{}:{}}}"'.format(*(self.pick(found or ['1']) for found in (scope.of('int'), scope.of('int'))),
                                                 spec()),
            lambda: 'str({})'.format(v(self.pick(['int', 'list', 'dict', 'float', 'tuple', 'words']))),
            lambda: 'repr({})'.format(v(self.pick(['str', 'list', 'words', 'tuple']))),
            lambda: '{}.{}()'.format(v('str'), self.pick(['upper', 'title', 'strip', 'swapcase', 'lower', 'capitalize'])),
            lambda: '{}.replace({}, {})[:20]'.format(v('str'), v('str'), v('str')),
            lambda: '{}.join({})[:20]'.format(v('str'), v('words')),
            lambda: '{}[{}:{}:{}]'.format(v('str'), self.pick(['', '1', '-3']), self.pick(['', '4', '-1']), self.pick(['', '2', '-1'])),
            lambda: '({} * {})[:20]'.format(v('str'), self.number(0, 3)),
            lambda: '{}[{}]'.format(v('words'), self.number(-2, 2)),
            lambda: "', '.join(str(x) for x in {})[:40]".format(v('list')),
            lambda: '({} or {})'.format(v('str'), v('str')),
        ]

    def values_list(self, scope, depth):
        v = lambda kind: self.value(scope, kind, depth)
        key = lambda: self.pick(['', ', reverse=True', ', key=lambda x: -x', ', key=lambda x: (x % 3, x)', ', key=abs', ', key=str'])
        return [
            lambda: '[{}]'.format(', '.join(v('int') for _ in range(self.number(0, 3)))),
            lambda: 'sorted({}{})'.format(v('list'), key()),
            lambda: 'sorted({}{})'.format(v('set'), self.pick(['', ', reverse=True'])),
            lambda: '({} + {})[:8]'.format(v('list'), v('list')),
            lambda: '[{} for x in {}{}]'.format(self.pick(['x', 'x + 1', 'x * x % 101', '-x']), v('list'), self.pick(['', ' if x', ' if x > 1'])),
            lambda: '[x + y for x in {}[:3] for y in range({}) if x != y]'.format(v('list'), self.number(0, 3)),
            lambda: 'list(range({}, {}, {}))'.format(self.number(-2, 2), self.number(-3, 7), self.pick([1, 2, -1, 3])),
            lambda: '{}[{}:{}:{}]'.format(v('list'), self.pick(['', '1', '-3']), self.pick(['', '4', '-1']), self.pick(['', '2', '-1'])),
            lambda: 'list(map(lambda x: x {} {}, {}))'.format(self.pick(['+', '%', '//', '-']), v('int'), v('list')),
            lambda: 'list(filter(lambda x: x > {}, {}))'.format(v('int'), v('list')),
            lambda: '[*{}, *{}][:8]'.format(v('list'), v('list')),
            lambda: 'list({}.values())'.format(v('dict')),
            lambda: '[len(w) for w in {}]'.format(v('words')),
            lambda: 'list(reversed({}))'.format(v('list')),
            lambda: '[i * x for i, x in enumerate({})]'.format(v('list')),
            lambda: '[a - b for a, b in zip({}, {})]'.format(v('list'), v('list')),
            lambda: '{}'.format(self.pick(['{}.copy()', 'list({})', '{}[:]']).format(v('list'))),
        ]

    def values_words(self, scope, depth):
        v = lambda kind: self.value(scope, kind, depth)
        return [
            lambda: '{}.split({})'.format(v('str'), self.pick(['', "','", "'='", "' '"])),
            lambda: '[{}]'.format(', '.join(v('str') for _ in range(self.number(0, 3)))),
            lambda: 'sorted({}{})'.format(v('words'), self.pick(['', ', key=len', ', key=str.lower', ', reverse=True'])),
            lambda: '[w.{}() for w in {}]'.format(self.pick(['upper', 'strip', 'title']), v('words')),
            lambda: 'list({})'.format(v(self.pick(['dict', 'str']))),
            lambda: '[str(x) for x in {}]'.format(v('list')),
        ]

    def values_dict(self, scope, depth):
        v = lambda kind: self.value(scope, kind, depth)
        return [
            lambda: '{{{}}}'.format(', '.join('{!r}: {}'.format(self.pick('abcd'), v('int')) for _ in range(self.number(0, 3)))),
            lambda: '{{**{}, {!r}: {}}}'.format(v('dict'), self.pick('abcd'), v('int')),
            lambda: '{{k: n + 1 for k, n in {}.items()}}'.format(v('dict')),
            lambda: 'dict(zip({!r}, {}))'.format(self.pick(['ab', 'abc', 'dcba']), v('list')),
            lambda: 'dict(sorted({}.items(), key=lambda kv: {}))'.format(v('dict'), self.pick(['kv[1]', '-kv[1]', '(kv[1], kv[0])'])),
            lambda: 'dict({}, {}={})'.format(v('dict'), self.pick('abcd'), v('int')),
        ]

    def values_tuple(self, scope, depth):
        v = lambda kind: self.value(scope, kind, depth)
        return [
            lambda: '({}, {})'.format(v('int'), v('str')),
            lambda: 'tuple({})'.format(v('list')),
            lambda: '({} + {})[:4]'.format(v('tuple'), v('tuple')),
            lambda: '{}.partition({!r})'.format(v('str'), self.pick(',= ')),
            lambda: 'divmod({}, {})'.format(v('int'), v('int')),
        ]

    def values_set(self, scope, depth):
        v = lambda kind: self.value(scope, kind, depth)
        return [
            lambda: 'set({})'.format(v('list')),
            lambda: '{{x % 4 for x in {}}}'.format(v('list')),
            lambda: '({} {} {})'.format(v('set'), self.pick('|&-^'), v('set')),
        ]

    # statements

    def block(self, scope, depth, loop=False, least=1):
        statements = []
        for _ in range(self.number(least, 4 if depth else 2)):
            statements += self.statement(scope, depth, loop)
        return statements

    def statement(self, scope, depth, loop=False):
        """One or a few statements that belong together."""
        simple = [self.assign, self.assign, self.unpack, self.augment, self.mutate, self.mutate, self.show, self.show]
        compound = [self.branch, self.loop, self.loop, self.trial, self.managed]
        definitions = [self.function, self.function, self.klass, self.generator, self.closure]
        choices = simple + (compound * 2 if depth > 0 else []) + (definitions if depth > 1 else [])
        if scope.functions:
            choices += [self.use_function] * 3
        if scope.classes:
            choices += [self.use_class] * 3
        if scope.generators:
            choices += [self.use_generator] * 3
        if loop and self.chance(12):
            return [[['if {}:'.format(self.condition(scope)), [self.pick(['break', 'continue'])]]]]
        if scope.in_function and self.chance(6):
            return [[['if {}:'.format(self.condition(scope)), ['return ' + self.any(scope)]]]]
        if self.chance(4):
            return [[['if {}:'.format(self.condition(scope)), [self.throw(scope)]]]]
        made = self.pick(choices)(scope, depth - 1)
        return made

    def throw(self, scope):
        return self.pick([
            lambda: 'raise {}({})'.format(self.pick(ERRORS), self.any(scope)),
            lambda: 'raise Problem({})'.format(self.value(scope, 'int')),
            lambda: 'raise {}'.format(self.pick(ERRORS)),
            lambda: 'assert {}, {}'.format(self.condition(scope), self.value(scope, 'str')),
        ])()

    def target(self, scope, kind):
        if scope.variables.get(kind) and self.chance(40):
            return self.pick(scope.variables[kind])
        return self.fresh(kind[0])

    def assign(self, scope, depth):
        kind = self.pick(KINDS)
        value = self.value(scope, kind, 2)
        name = self.target(scope, kind)
        scope.bind(kind, name)
        if kind == 'str':
            value = '({})[:30]'.format(value)
        if self.chance(10):
            other = self.fresh(kind[0])
            scope.bind(kind, other)
            return ['{} = {} = {}'.format(name, other, value)]
        return ['{} = {}'.format(name, value)]

    def unpack(self, scope, depth):
        a, b, c = (self.value(scope, 'int') for _ in range(3))
        x, y, z = (self.target(scope, 'int') for _ in range(3))
        rest = self.fresh('l')
        form = self.pick([
            lambda: ('{}, {} = {}, {}'.format(x, y, a, b), [x, y], False),
            lambda: ('{}, ({}, {}) = {}, [{}, {}]'.format(x, y, z, a, b, c), [x, y, z], False),
            lambda: ('{}, *{} = {}, *{}'.format(x, rest, a, self.value(scope, 'list')), [x], True),
            lambda: ('*{}, {} = [{}, {}, {}]'.format(rest, x, a, b, c), [x], True),
            lambda: ('{}, {} = {}'.format(x, y, self.value(scope, 'list')), [], False),
        ])()
        text, names, starred = form
        for name in names:
            scope.bind('int', name)
        if starred:
            scope.bind('list', rest)
        return [text]

    def augment(self, scope, depth):
        kind = self.pick(['int', 'int', 'str', 'list', 'float', 'set', 'tuple'])
        if not scope.variables.get(kind):
            return self.assign(scope, depth)
        name = self.pick(scope.variables[kind])
        if kind == 'int':
            return ['{} {}= {}'.format(name, self.pick(['+', '-', '//', '%', '|', '^', '&']), self.value(scope, 'int', 1))]
        if kind == 'list':
            return ['{} += [{}]'.format(name, self.value(scope, 'int'))]
        if kind == 'set':
            return ['{} {}= {}'.format(name, self.pick('|&-^'), self.value(scope, 'set'))]
        operand = {'str': repr(self.pick(LETTERS)), 'float': self.literal('float'), 'tuple': '({},)'.format(self.number(0, 9))}[kind]
        return ['{} += {}'.format(name, operand)]

    def mutate(self, scope, depth):
        kind = self.pick(['list', 'list', 'dict', 'set', 'words'])
        if not scope.of(kind):
            return self.assign(scope, depth)
        name, v = self.pick(scope.of(kind)), lambda k: self.value(scope, k, 1)
        bound = lambda: self.pick(['', '0', '1', '2', '-1', '5'])
        return [self.pick({
            'list': [
                lambda: '{}.append({})'.format(name, v('int')),
                lambda: '{}.insert({}, {})'.format(name, self.number(-2, 3), v('int')),
                lambda: '{}.extend({}[:3])'.format(name, v('list')),
                lambda: 'print({}.pop({}))'.format(name, self.pick(['', '0', '-1', '2'])),
                lambda: '{}.remove({})'.format(name, v('int')),
                lambda: '{}.sort({})'.format(name, self.pick(['', 'reverse=True', 'key=abs', 'key=lambda x: (x % 2, -x)'])),
                lambda: '{}.reverse()'.format(name),
                lambda: '{}[{}] = {}'.format(name, self.number(-2, 2), v('int')),
                lambda: '{}[{}] += {}'.format(name, self.number(-2, 2), v('int')),
                lambda: '{}[{}:{}] = {}[:3]'.format(name, bound(), bound(), v('list')),
                lambda: 'del {}[{}:{}{}]'.format(name, bound(), bound(), self.pick(['', '', ':2'])),
                lambda: 'del {}[{}]'.format(name, self.number(-2, 2)),
                lambda: '{}[0], {}[-1] = {}[-1], {}[0]'.format(name, name, name, name),
            ],
            'words': [lambda: '{}.append({})'.format(name, v('str')), lambda: '{}.sort(key=len)'.format(name)],
            'dict': [
                lambda: '{}[{!r}] = {}'.format(name, self.pick('abcd'), v('int')),
                lambda: '{}[{!r}] += {}'.format(name, self.pick('abcd'), v('int')),
                lambda: '{}.update({})'.format(name, v('dict')),
                lambda: '{}.update({}={})'.format(name, self.pick('abcd'), v('int')),
                lambda: 'print({}.pop({!r}{}))'.format(name, self.pick('abcd'), self.pick(['', ', None'])),
                lambda: 'print({}.setdefault({!r}, {}))'.format(name, self.pick('abcd'), v('int')),
                lambda: 'del {}[{!r}]'.format(name, self.pick('abcd')),
                lambda: 'print({}.popitem())'.format(name),
            ],
            'set': [
                lambda: '{}.add({})'.format(name, v('int')),
                lambda: '{}.discard({})'.format(name, v('int')),
                lambda: '{}.remove({})'.format(name, v('int')),
                lambda: '{}.update({})'.format(name, v('list')),
            ],
        }[kind])()]

    def show(self, scope, depth):
        known = [(kind, name) for kind, names in scope.variables.items() for name in names]
        picked = self.random.sample(known, min(len(known), self.number(1, 4)))
        values = ['sorted({})'.format(name) if kind == 'set' else name for kind, name in picked]
        return ['print({})'.format(', '.join(values + [self.shown(scope) for _ in range(self.number(0, 2))]))]

    def branch(self, scope, depth):
        clauses = [['if {}:'.format(self.condition(scope)), self.block(Scope(copy=scope), depth)]]
        while self.chance(30):
            clauses.append(['elif {}:'.format(self.condition(scope)), self.block(Scope(copy=scope), depth)])
        if self.chance(50):
            clauses.append(['else:', self.block(Scope(copy=scope), depth)])
        return [clauses]

    def loop(self, scope, depth):
        inner = Scope(copy=scope)
        if self.chance(25):
            name = self.fresh('n')
            # Counted first, so that `continue` ends, too.
            clauses = [['while {} < {}:'.format(name, self.number(1, 4)),
                        ['{} += 1'.format(name)] + self.block(inner, depth, loop=True)]]
            before = ['{} = 0'.format(name)]
        else:
            before, x, y = [], self.fresh('i'), self.fresh('i')
            kind, header = self.pick([
                lambda: ('int', '{} in range({})'.format(x, self.number(0, 4))),
                lambda: ('int', '{} in {}[:4]'.format(x, self.value(scope, 'list'))),
                lambda: ('str', '{} in list({})[:4]'.format(x, self.value(scope, self.pick(['dict', 'str', 'words'])))),
                lambda: ('int', '{}, {} in enumerate({}[:4], {})'.format(x, y, self.value(scope, 'words'), self.number(0, 2))),
                lambda: ('str', '{}, {} in {}.items()'.format(x, y, self.value(scope, 'dict'))),
                lambda: ('int', '{}, {} in zip({}, {}[:3])'.format(x, y, self.value(scope, 'list'), self.value(scope, 'words'))),
                lambda: ('int', '{} in sorted({}{})'.format(x, self.value(scope, 'set'), self.pick(['', ', reverse=True']))),
            ])()
            inner.bind(kind, x)
            clauses = [['for {}:'.format(header), self.block(inner, depth, loop=True)]]
        if self.chance(25):
            clauses.append(['else:', self.block(Scope(copy=scope), 0)])
        return before + [clauses]

    def trial(self, scope, depth):
        body = self.block(Scope(copy=scope), depth)
        if self.chance(60):
            body.append(self.throw(scope))
        clauses = [['try:', body]]
        for _ in range(self.pick([0, 1, 1, 1, 2])):
            handler = ["print('caught', type(error).__name__, error, error.args)"] + self.block(Scope(copy=scope), 0, least=0)
            if self.chance(15):
                handler.append(self.pick(['raise', 'raise ValueError({}) from error'.format(self.value(scope, 'int'))]))
            clauses.append(['except {} as error:'.format(self.pick(CAUGHT + ['Problem'])), handler])
        if len(clauses) > 1 and self.chance(30):
            clauses.append(['else:', self.block(Scope(copy=scope), 0)])
        if len(clauses) == 1 or self.chance(40):
            clauses.append(['finally:', ["print('finally')"] + self.block(Scope(copy=scope), 0, least=0)])
        return [clauses]

    def managed(self, scope, depth):
        inner = Scope(copy=scope)
        name = self.fresh('m')
        header = self.pick([
            'with Managed({!r}, {}) as {}:'.format(name, self.pick(['False', 'True']), name),
            'with managed({!r}) as {}:'.format(name, name),
            "with Managed('outer', False), managed({!r}) as {}:".format(name, name),
        ])
        inner.bind('str', name)
        return [[[header, self.block(inner, depth)]]]

    def function(self, scope, depth, method=False):
        """A function with some form of parameters; a method if it is to have `self`."""
        name, inner = self.fresh('f'), Scope(outer=scope)
        parameters, needed, keywords = [], self.number(0, 2), []
        for _ in range(needed):
            parameters.append(self.fresh('p'))
        optional = [self.fresh('p') for _ in range(self.number(0, 2))]
        parameters += ['{}={}'.format(p, self.value(scope, 'int', 1)) for p in optional]
        star = self.chance(30)
        if star:
            rest = self.fresh('args')
            parameters.append('*' + rest)
            inner.bind('tuple', rest)
        if self.chance(30):
            keywords = [self.fresh('k')]
            parameters += ([] if star else ['*']) + ['{}={}'.format(keywords[0], self.value(scope, 'int', 1))]
        if self.chance(20):
            more = self.fresh('kwargs')
            parameters.append('**' + more)
            inner.bind('dict', more)
        for p in parameters:
            plain = p.split('=')[0]
            if not p.startswith('*'):
                inner.bind('int', plain)
        body = []
        if scope.of('int') and not scope.in_function and self.chance(25):
            shared = self.pick(scope.of('int'))
            body += ['global ' + shared, '{} += 1'.format(shared)]
        body += self.block(inner, depth)
        body.append('return ' + self.any(inner))
        accepts_more = parameters and parameters[-1].startswith('**')

        def takes(generator):
            arguments = [generator.literal('int') for _ in range(needed)]
            arguments += [generator.literal('int') for p in optional if generator.chance(50)]
            if star and generator.chance(50) and len(arguments) == needed + len(optional):
                arguments.append('*{}'.format(generator.literal('list')))
            if keywords and generator.chance(50):
                arguments.append('{}={}'.format(keywords[0], generator.literal('int')))
            if accepts_more and generator.chance(50):
                arguments.append('**{}'.format(generator.literal('dict')))
            return arguments

        scope.define(name, body)
        scope.functions.append((name, takes))
        header = 'def {}({}):'.format(name, ', '.join(parameters))
        decorated = ['@traced'] if self.chance(15) else []
        return [[[header, body, decorated]]]

    def closure(self, scope, depth):
        """A function that makes one with a state of its own, or one that calls itself."""
        outer, inner, n, made = self.fresh('f'), self.fresh('f'), self.fresh('n'), self.fresh('f')
        holder = Scope(outer=scope)
        holder.bind('int', n)
        within = Scope(outer=holder)
        if self.chance(35):
            body = [[['if {} <= 0:'.format(n), ['return ' + self.any(within)]]]] + self.block(within, 0)
            body.append('return [{}({} - 1), {}]'.format(outer, n, self.value(within, 'int')))
            scope.define(outer, body)
            scope.functions.append((outer, lambda generator: [str(generator.number(0, 3))]))
            return [[['def {}({}):'.format(outer, n), body]]]
        body = [[['def {}(by=1):'.format(inner),
                  ['nonlocal ' + n, '{} += by'.format(n)] + self.block(within, 0) + ['return ' + n]]], 'return ' + inner]
        scope.define(made, body)
        scope.functions.append((made, lambda generator: [generator.literal('int')][:generator.number(0, 1)]))
        return [[['def {}({}):'.format(outer, n), body]], '{} = {}({})'.format(made, outer, self.value(scope, 'int', 1))]

    def klass(self, scope, depth):
        name, within = self.fresh('C').title(), Scope(outer=scope)
        base = self.pick(scope.classes)[0] if scope.classes and self.chance(50) else None
        x = 'self.x'
        within.bind('int', x)
        within.bind('list', 'self.items')
        method = lambda header, *statements: [[header, list(statements)]]
        body = ['shared = {}'.format(self.literal('list'))]
        if base and self.chance(60):
            body.append(method('def __init__(self, x=1, *more):', 'super().__init__(x + 1, *more)', 'self.own = x'))
        elif not base:
            body.append(method('def __init__(self, x=0, *more):', 'self.x = x', 'self.items = list(more)'))
        options = [
            lambda: method('def __repr__(self):', "return '{}(%r, %r)' % (self.x, self.items)".format(name)),
            lambda: method('def __str__(self):', 'return {}'.format(self.value(within, 'str'))),
            lambda: method('def __eq__(self, other):', 'return isinstance(other, {}) and self.x == other.x'.format(name)),
            lambda: method('def __lt__(self, other):', 'return self.x < other.x'),
            lambda: method('def __len__(self):', 'return len(self.items)'),
            lambda: method('def __bool__(self):', 'return {} > 0'.format(x)),
            lambda: method('def __getitem__(self, key):', 'return self.items[key]'),
            lambda: method('def __setitem__(self, key, value):', 'self.items[key] = value'),
            lambda: method('def __contains__(self, item):', 'return item == self.x'),
            lambda: method('def __iter__(self):', 'yield self.x', 'yield from self.items'),
            lambda: method('def __call__(self, *args):', 'return (self.x,) + args'),
            lambda: method('def __add__(self, other):', 'return type(self)(self.x + (other if isinstance(other, int) else other.x))'),
            lambda: method('def __radd__(self, other):', "return ('radd', other, self.x)"),
            lambda: method('def __iadd__(self, other):', 'self.items.append(other)', 'return self'),
            lambda: method('def __neg__(self):', 'return type(self)(-self.x)'),
            lambda: method('def __getattr__(self, name):', "if name.startswith('made_'):\n    return name[5:]",
                           'raise AttributeError(name)'),
            lambda: method('def method(self, by=1):', *(self.block(within, 0) + ['self.x += by', 'return self.x'])),
            lambda: [['def size(self):', ['return len(self.items) + {}'.format(x)], ['@property']]],
            lambda: [['def make(cls, x=5):', ['return cls(x, 1, 2)'], ['@classmethod']]],
            lambda: [['def helper(a, b=2):', ['return a * b'], ['@staticmethod']]],
        ]
        for option in self.random.sample(options, self.number(3, 8)):
            body.append(option())
        if base and self.chance(40):
            body.append(method('def method(self, by=1):', "return ('over', super().method(by))"))
        if any(isinstance(statement, list) and '__repr__' in statement[0][0] for statement in body):
            self.with_texts.append(name)
        scope.classes.append((name, None))
        return [[['class {}{}:'.format(name, '({})'.format(base) if base else ''), body]]]

    def use_class(self, scope, depth):
        name = self.pick(scope.classes)[0]
        o = self.fresh('o')
        arguments = ', '.join(self.value(scope, 'int', 1) for _ in range(self.number(0, 3)))
        uses = [
            'print({o}.x, {o}.items, sorted(vars({o})))', 'print(len({o}))', 'print(bool({o}), not {o})', 'print({o}[0], {o}[-1:])',
            '{o}[0] = {v}', 'print({v} in {o})', 'print(list({o}))', 'print({o}({v}))', 'print(({o} + {v}).x)',
            'print({v} + {o})', '{o} += {v}', 'print((-{o}).x)', 'print({o}.made_up)', 'print({o}.missing)', 'print({o}.method({v}))',
            'print({o}.size)', 'print({c}.make().x, {o}.make({v}).items)', 'print({o}.helper({v}), {c}.helper({v}, b=3))',
            'print({o} == {c}({v}), {o} != {o})', 'print({o} < {c}({v}))', 'print(sorted([{c}(3), {c}(1), {o}])[0].x)',
            '{o}.shared.append({v})', 'print({o}.shared, {c}.shared)', '{o}.extra = {v}', 'print(getattr({o}, "extra", "none"))',
            'print(isinstance({o}, {c}), type({o}).__name__, [c.__name__ for c in {c}.__mro__])', 'a, *b = {o}',
            'print(f"{{{o}.x:>4}}")', 'print(hasattr({o}, "size"), callable({o}))', 'setattr({o}, "x", {v})', '{o}.size = {v}',
            'for y in {o}: print(y)', 'print(max({c}(1), {c}(2)).x)', 'print({o}.own)',
        ]
        text = ['repr', 'str'][self.number(0, 1)]
        lines = ['{} = {}({})'.format(o, name, arguments)]
        for use in self.random.sample(uses, self.number(1, 4)):
            lines.append(self.guarded([use.format(o=o, c=name, v=self.value(scope, 'int', 1))]))
        if self.chance(40) and name in self.with_texts:
            lines.append(self.guarded(['print({}({}))'.format(text, o)]))
        return lines

    def guarded(self, statements):
        return [['try:', statements], ['except Exception as error:', ['print(type(error).__name__, error)']]]

    def generator(self, scope, depth):
        name, within, p = self.fresh('g'), Scope(outer=scope), self.fresh('p')
        within.bind('int', p)
        got = self.fresh('r')
        steps = [
            lambda: ['yield ' + self.any(within)],
            lambda: ['{} = yield {}'.format(got, self.value(within, 'int')), "print('got', {})".format(got)],
            lambda: [[['for i in range({}):'.format(self.number(1, 3)), ['yield i * {}'.format(p)] + self.block(within, 0, least=0)]]],
            lambda: ['yield from each({})'.format(self.value(within, self.pick(['list', 'words', 'str'])))],
            lambda: [[['try:', ['yield {}'.format(self.value(within, 'int')), 'yield {}'.format(self.value(within, 'str'))]],
                      ['except {} as error:'.format(self.pick(['ValueError', 'Exception', 'KeyError'])),
                       ["print('in', error)", "yield 'handled'"]]]],
            lambda: [[['try:', ['yield {}'.format(self.value(within, 'int'))]], ['finally:', ["print('closing')"]]]],
            lambda: [[['while {} < {}:'.format(p, self.number(1, 5)), ['{} += 1'.format(p), 'yield {}'.format(p)]]]],
            lambda: ["print('in', {})".format(p)] + self.block(within, 0),
            lambda: [[['if {}:'.format(self.condition(within)), ['return ' + self.value(within, 'int')]]]],
            lambda: ['{} = yield from {}({})'.format(got, self.pick(scope.generators), self.number(0, 3)) if scope.generators
                     else 'yield', "print('step')"],
        ]
        body = []
        within.in_function = False  # a `return` with a value is a step of its own
        for step in [self.pick(steps) for _ in range(self.number(1, 4))]:
            body += step()
        scope.define(name, body)
        scope.generators.append(name)
        return [[['def {}({}=1):'.format(name, p), body + ['yield {}'.format(p)]]]]

    def use_generator(self, scope, depth):
        name, it = self.pick(scope.generators), self.fresh('it')
        uses = ['print(next({i}))', 'print(next({i}, "end"))', 'print({i}.send({v}))', 'print(list({i}))',
                'print({i}.throw(ValueError("thrown")))', '{i}.close()', 'for y in {i}: print(y)\n', 'print([y for y in {i}][:3])',
                'a, *b = {i}\nprint(a, b)', 'print(dict(enumerate({i})))', 'print(list(zip({i}, range(2))), next({i}, "rest"))',
                'while True: print(next({i}))']
        lines = ['{} = {}({})'.format(it, name, self.pick(['', self.value(scope, 'int', 1)])), 'kept.append({})'.format(it)]
        lines.append(self.guarded(['print(next({}))'.format(it)])) if self.chance(60) else None
        for _ in range(self.number(1, 3)):
            use = self.pick(uses).format(i=it, v=self.value(scope, 'int', 1)).strip()
            lines.append(self.guarded(use.split('\n')))
        return lines

    def use_function(self, scope, depth):
        if self.chance(30):
            kind = self.fresh('v')
            return ['{} = {}'.format(kind, self.call(scope)), 'print({})'.format(kind)]
        return ['print({})'.format(self.call(scope))]

    def program(self):
        scope = Scope()
        statements = []
        for _ in range(self.number(6, 14)):
            statements += [self.guarded([statement]) for statement in self.statement(scope, 3)]
        statements.append(self.guarded(self.show(scope, 0)))
        return statements


COMMON = [
    'from contextlib import contextmanager',
    # CPython closes a generator that nobody holds any more at once, and what it prints then is not modelled.
    'kept = []',
    [['class Problem(Exception):', [
        [['def __init__(self, code, *more):', ['super().__init__(code, *more)', 'self.code = code']]]]]],
    [['class Managed:', [
        [['def __init__(self, name, swallow):', ['self.name = name', 'self.swallow = swallow']]],
        [['def __enter__(self):', ["print('enter', self.name)", 'return self.name']]],
        [['def __exit__(self, kind, value, traceback):',
          ["print('exit', self.name, kind and kind.__name__, value)", 'return self.swallow']]]]]],
    [['def managed(name):', [
        "print('before')", [['try:', ['yield name']], ['except ValueError as error:', ["print('swallowed', error)"]],
                            ['finally:', ["print('after')"]]]], ['@contextmanager']]],
    [['def each(items):', [[['for item in items:', ['yield item']]]]]],
    [['def traced(f):', [
        [['def wrapper(*args, **kwargs):', ["print('calling', args, kwargs)", 'return f(*args, **kwargs)']]], 'return wrapper']]],
]


def source(statements):
    """The text of a program, with what all of them have in common."""
    return text_of(COMMON + statements) + '\n'


def text_of(statements, indent=''):
    lines = []
    for statement in statements or ['pass']:
        if isinstance(statement, str):
            lines += [indent + line for line in statement.split('\n')]
            continue
        for clause in statement:
            lines += [indent + decorator for decorator in (clause[2] if len(clause) > 2 else [])]
            lines += [indent + clause[0], text_of(clause[1], indent + '    ')]
    return '\n'.join(lines)


def smaller(statements):
    """All programs with one statement less, or with what a compound one holds instead of it; the largest cuts first."""
    for i, statement in enumerate(statements):
        if ends_something(statement):
            continue
        yield statements[:i] + statements[i + 1:]
        if isinstance(statement, list):
            for clause in statement:
                yield statements[:i] + clause[1] + statements[i + 1:]
    for i, statement in enumerate(statements):
        if isinstance(statement, list) and not ends_something(statement):
            for c, clause in enumerate(statement):
                for body in smaller(clause[1]):
                    shrunk = statement[:c] + [[clause[0], body] + clause[2:]] + statement[c + 1:]
                    yield statements[:i] + [shrunk] + statements[i + 1:]
            for c in range(1, len(statement)):
                if len(statement) > 2 or statement[c][0] == 'else:':
                    yield statements[:i] + [statement[:c] + statement[c + 1:]] + statements[i + 1:]


def ends_something(statement):
    """Whether a loop or a recursion might not end without it."""
    text = statement if isinstance(statement, str) else statement[0][0]
    return re.match(r'n\d+ \+= 1$|if n\d+ <= 0:$', text) is not None


def program(seed):
    return Generator(seed).program()
