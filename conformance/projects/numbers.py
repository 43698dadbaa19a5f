"""Numbers and truth, by arithmetic and comparison."""


class Numbers(object):
    """Ways of Spelling."""

    def _int(self, value):
        form = self.pick(['{}', '{}', '{}', '0x{:x}', '0b{:b}', '0o{:o}', '{:_}'])
        return form.format(value) if value >= 0 else '({})'.format(value)

    def int_arithmetic(self, value, depth):
        n = self.random.randrange(1, 12)
        return self.pick([
            lambda: '({} + {})'.format(self.spell(value - n, depth), self.spell(n, depth)),
            lambda: '({} - {})'.format(self.spell(value + n, depth), self.spell(n, depth)),
            lambda: '({} // {})'.format(self.spell(value * n + self.random.randrange(n), depth), self.spell(n, depth)),
            lambda: '(-({} // {}))'.format(self.spell(self.random.randrange(n) - value * n, depth), self.spell(n, depth)),
            lambda: '({} % {})'.format(self.spell(value - 5 * (value + n), depth), value + n) if value >= 0 else None,
            lambda: '(-{})'.format(self.spell(-value, depth)),
            lambda: '(~{})'.format(self.spell(~value, depth)),
            lambda: '({} ^ {})'.format(self.spell(value ^ n, depth), self.spell(n, depth)),
            lambda: '({} >> 2)'.format(self.spell(value << 2, depth)),
            lambda: '({} % {})'.format(self.spell(value + 7 * 1000003, depth), 1000003) if 0 <= value < 1000003 else None,
            lambda: '(divmod({}, 10)[0] * 10 + {})'.format(self.spell(value, depth), value % 10),
            lambda: 'abs({})'.format(self.spell(-value, depth)) if value >= 0 else None,
            lambda: '({} | 0 & 7)'.format(self.spell(value, depth)),
            lambda: '(+{} ** 1)'.format(self.spell(value, depth)) if value >= 0 else None,
        ])()

    def int_counted(self, value, depth):
        if not 0 <= value < 9:
            return None
        return self.pick(['len({})'.format(self.spell('abcdefghi'[:value], depth)), 'len(range({}))'.format(value),
                          'sum([1 for _ in range({})])'.format(self.spell(value, depth)), "'abcdefghij'.index({!r})".format(
                              'abcdefghij'[value])])

    def int_parsed(self, value, depth):
        return self.pick(['int({!r})'.format(str(value)), 'int({!r}, 16)'.format('%x' % value), 'int(float({}))'.format(
            self.spell(value, depth)) if abs(value) < 2 ** 50 else 'int({!r})'.format(str(value)),
            'round({})'.format(self.spell(value, depth)), 'max({}, {})'.format(value - 1, self.spell(value, depth)),
            'min([{}, {}])'.format(self.spell(value, depth), value + 3), 'sorted([{}, {}])[0]'.format(
                self.spell(value, depth), value + 1)])

    def float_arithmetic(self, value, depth):
        return self.pick(['float({!r})'.format(repr(value)), '({!r} / 1)'.format(value), '({!r} + 0.0)'.format(value),
                          '({!r} * 1)'.format(value), 'round({!r}, 20)'.format(value)])

    def bool_compared(self, value, depth):
        n = self.random.randrange(20)
        true = self.pick([
            lambda: '{} == {}'.format(self.spell(n, depth), n), lambda: '{} < {} <= {}'.format(n, self.spell(n + 1, depth), n + 1),
            lambda: '{} in {}'.format(self.spell(n, depth), self.spell([n, 'x'], depth)),
            lambda: '{} not in (0, -1)'.format(self.spell(n + 1, depth)), lambda: 'isinstance({}, (int, str))'.format(n),
            lambda: '{} is None'.format(self.spell(None, depth)), lambda: '{} is not None'.format(self.spell(n, depth)),
            lambda: "{}.startswith('a')".format(self.spell('abc', depth)), lambda: 'bool({})'.format(self.spell('x', depth)),
            lambda: 'any(item > 2 for item in [1, {}])'.format(self.spell(3, depth)), lambda: "'a' != {}".format(
                self.spell('b', depth)), lambda: 'all([])', lambda: 'not not {}'.format(self.spell([1], depth)),
            lambda: '{} > {}'.format(n + 1, self.spell(n, depth)), lambda: '{} >= {}'.format(self.spell(n, depth), n),
            lambda: 'callable(len)', lambda: "hasattr('', 'join')", lambda: '{1, 2} <= {1, 2, 3}'])()
        return '({})'.format(true) if value else '(not ({}))'.format(true)

    def none_nothing(self, value, depth):
        name = self.names.fresh('nothing')
        self.place.module.top.line('def {}(*args):\n    {}'.format(name, self.pick(['pass', 'return', 'return None', '...'])))
        return self.pick(['{}()', "{{}}.get({!r})", 'print({!r})', '[].clear()', '[2, 1].sort()']).format(name)

    def int_big(self, value, depth):
        """By way of numbers of many digits."""
        big = self.pick([2 ** 64, 2 ** 100 + 1, 10 ** 25, 3 ** 50])
        here = self.spell(value, depth)
        return self.pick([
            '({} - {})'.format(value + big, big), '(({} + {}) - {})'.format(here, big, big), '({} * {} // {})'.format(here, big, big),
            'divmod({} * {} + 5, {})[0]'.format(here, big, big), '({} % {})'.format(value + big, big) if value >= 0 else None,
            '({} << 70 >> 70)'.format(here), '(-(-{} * {} // {}))'.format(here, big, big), 'int(str({}))'.format(here),
            "int.from_bytes(({}).to_bytes(16, 'big', signed=True), 'big', signed=True)".format(here),
            'pow({}, 1)'.format(here), '(({} ^ {}) ^ {})'.format(here, big, big), '(({} | {}) - {})'.format(
                here, 2 ** 110, 2 ** 110) if value >= 0 else None, '(({} & {}))'.format(here, 2 ** 110 - 1) if value >= 0 else None,
            '(~(~{}))'.format(here), 'sum([{}, {}, {}])'.format(big, here, -big), '({} // 10 ** 20)'.format(value * 10 ** 20),
            '(2 ** 80 % {} + {})'.format(7, value - 2 ** 80 % 7), 'min({}, {})'.format(value + big, here)])

    def int_in_set(self, value, depth):
        here = self.spell(value, depth)
        return self.pick(['next(iter({{{}}}))', 'sorted({{{}, {n}}})[0]', '({{{}, {n}}} - {{{n}}}).pop()', 'max({{{}}} | set())',
                          'sum({{{}}})', 'list(frozenset([{}]))[0]', '[*({{{}}} & {{{v}, {n}}})][0]', 'min({{{}}} ^ {{{n}}})',
                          'sorted(set([{}, {n}, {v}]))[-2]', '({}, *set())[0]']).format(here, n=value + 1, v=value)

    def int_formatted(self, value, depth):
        """As text, and back."""
        here = self.spell(value, depth)
        forms = ["int('{{:,}}'.format({}).replace(',', ''))", "int('%d' % {})", "int('{{:_}}'.format({}))", "int(format({}, '+d'))",
                 "int('%+30d' % {})", "int('{{:>30}}'.format({}))", 'int(f"{{' + self.assign(here, 'n') + ':d}}")', "int('%s' % ({},))", "int(repr({}))",
                 "int(hex({}), 16)", "int('{{:#o}}'.format({}), 0)", "int(bin({}), 2)", "int('%x' % {}, 16)", "int('{{:b}}'.format({}), base=2)"]
        if value >= 0:
            forms += ["int('%030d' % {})", "int('{{:030}}'.format({}))", "int(str({}).zfill(30))", "int(oct({})[2:], 8)"]
        return self.pick(forms).format(here)

    def int_of_standard(self, value, depth):
        here = self.spell(value, depth)
        need, forms = self.pick([
            ('operator', ['operator.add({}, {n}) - {n}', 'operator.neg(-{})', 'operator.index({})', 'operator.mul({}, 1)',
                          'operator.floordiv({} * {n}, {n})', 'operator.xor({}, {n}) ^ {n}']),
            ('math', ['math.floor({})', 'math.ceil({})', 'math.trunc({})'] + ['int(math.sqrt({} ** 2))'] * (0 <= value < 2 ** 20) +
             ['math.gcd({}, 0)'] * (value >= 0)),
            ('itertools', ['next(itertools.count({}))', 'next(itertools.islice(itertools.count({} - {n}, {n}), 1, None))',
                           'list(itertools.accumulate([{}, {n}]))[-1] - {n}', 'sum(itertools.repeat({} * 2, 3)) // 6']),
            ('functools', ['functools.reduce(lambda a, b: a + b, [{}, {n}, -{n}])', 'functools.partial(max, {})({} - {n})'
                           .replace('{})({} -', '{})({v} -'), 'functools.reduce(int.__add__, [{}])']),
            ('collections', ["collections.Counter({{'k': {}}})['k']", "collections.Counter(k={})['k']", 'sum(collections.deque([{}]))']),
        ])
        self.place.module.need('import ' + need)
        return '({})'.format(self.pick(forms).format(here, n=self.random.randrange(1, 9), v='({})'.format(value)))

    def float_formatted(self, value, depth):
        return self.pick(["float('{{:.17g}}'.format({!r}))", "float('%.17g' % {!r})", 'float(repr({!r}))', "float('{{:e}}'.format({!r}))",
                          "float('%.3e' % {!r})", 'float(str({!r}))', "float('{{!r:>30}}'.format({!r}))"]).format(value)

    def bool_of_sets(self, value, depth):
        n = self.spell(3, depth)
        true = self.pick(['{{{}, 4}} == {{4, 3}}', '{{{}}} <= {{3, 5}}', '{{{}}} < {{3, 5}}', '{{3, 5}}.issuperset([{}])',
                          '{{{}}}.isdisjoint([4])', '{} in {{3}}', '4 not in {{{}}}', 'len({{{}, 3}}) == 1', 'bool({{{}}} - {{4}})',
                          'frozenset([{}]) == {{3}}', '{{{}}} | {{4}} > {{4}}', 'isinstance({{{}}}, set)']).format(n)
        return '({})'.format(true) if value else '(not ({}))'.format(true)
