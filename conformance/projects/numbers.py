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
