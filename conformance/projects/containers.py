"""Lists, tuples and dictionaries, by what makes them."""
import keyword


class Containers(object):
    """Ways of Spelling."""

    def list_made(self, value, depth):
        here = [self.spell(item, depth) for item in value]
        joined = ', '.join(here)
        at = self.random.randrange(len(value) + 1)
        return self.pick([
            'list([{}])'.format(joined), 'list(({}{}))'.format(joined, ',' if here else ''),
            '([{}] + [{}])'.format(', '.join(here[:at]), ', '.join(here[at:])), '[item for item in [{}]]'.format(joined),
            '[*[{}], *[{}]]'.format(', '.join(here[:at]), ', '.join(here[at:])), '[{}][:]'.format(joined),
            '[{}].copy()'.format(joined), 'list(reversed([{}]))'.format(', '.join(here[::-1])),
            '[item for item in [{}] if item is not Ellipsis]'.format(joined), '[{}][::-1]'.format(', '.join(here[::-1])),
            'list(filter(lambda item: True, [{}]))'.format(joined), '[pair[1] for pair in enumerate([{}])]'.format(joined),
            'sum([[{}], [{}]], [])'.format(', '.join(here[:at]), ', '.join(here[at:])), '([{}] * 1)'.format(joined)])

    def list_appended(self, value, depth):
        name = self.assign('[]', 'items')
        for item in value:
            self.place.body.line(self.pick(['{}.append({})', '{} += [{}]', '{}.extend(({},))']).format(
                name, self.spell(item, depth)))
        return name

    def tuple_made(self, value, depth):
        here = [self.spell(item, depth) for item in value]
        comma = ',' if here else ''
        return self.pick(['tuple([{}])'.format(', '.join(here)), '(({}{}) + ())'.format(', '.join(here), comma),
                          'tuple(item for item in [{}])'.format(', '.join(here)),
                          '(*[{}],)'.format(', '.join(here))])

    def dict_made(self, value, depth):
        here = [(self.spell(key, depth), self.spell(item, depth)) for key, item in value.items()]
        pairs = ', '.join('({}, {})'.format(*pair) for pair in here)
        body = ', '.join('{}: {}'.format(*pair) for pair in here)
        forms = ['dict([{}])'.format(pairs), 'dict({{{}}})'.format(body), '{{**{{{}}}}}'.format(body),
                 '{{k: v for k, v in [{}]}}'.format(pairs), '{{{}}}.copy()'.format(body),
                 'dict(zip([{}], [{}]))'.format(', '.join(k for k, _ in here), ', '.join(v for _, v in here))]
        if all(type(key) is str and key.isidentifier() and not keyword.iskeyword(key) for key in value):
            forms.append('dict({})'.format(', '.join('{}={}'.format(key, item) for key, (_, item) in zip(value, here))))
        return self.pick(forms)

    def dict_filled(self, value, depth):
        name = self.assign('{}', 'mapping')
        for key, item in value.items():
            self.place.body.line(self.pick(['{0}[{1}] = {2}', '{0}.update({{{1}: {2}}})', '{0}.setdefault({1}, {2})']).format(
                name, self.spell(key, depth), self.spell(item, depth)))
        return name

    def list_sliced(self, value, depth):
        """A part of a longer one, or one of which parts are replaced."""
        here = [self.spell(item, depth) for item in value]
        joined = ''.join(item + ', ' for item in here)
        name, body, n = self.names.fresh('sliced'), self.place.body, len(value)
        form = self.random.randrange(9)
        if form == 0:
            return '[{f}, {f}, {}{f}][2:-1]'.format(joined, f=self.filler())
        if form == 1:
            return '[{}][::2]'.format(''.join('{}, {}, '.format(item, self.filler()) for item in here))
        if form == 2:
            return '[{}][slice(None, None, -1)]'.format(', '.join(here[::-1]))
        if form == 3:
            return '[{}{f}, {f}][:{}]'.format(joined, n or '0', f=self.filler())
        if form == 4:
            body.line('{} = [1, 2, 3]\n{}[:] = [{}]'.format(name, name, joined))
        elif form == 5:
            body.line('{} = [{}]\ndel {}[1::2]'.format(name, ''.join('{}, {}, '.format(item, self.filler()) for item in here), name))
        elif form == 6:
            at = self.random.randrange(n + 1)
            body.line('{} = [{}]\n{}[{}:{}] = [{}]'.format(name, ', '.join(here[:at] + ['0', '0']), name, at, self.pick(['', at + 2]),
                                                         ', '.join(here[at:])))
        elif form == 7:
            body.line('{} = [None] * {}\n{}[::-1] = [{}]'.format(name, n, name, ', '.join(here[::-1])))
        else:
            body.line('{} = [{}, {}]\ndel {}[-1:]'.format(name, ', '.join(here) or '0', self.filler(), name))
            if not here:
                body.line('del {}[0]'.format(name))
        return name

    def list_of_standard(self, value, depth):
        here = [self.spell(item, depth) for item in value]
        joined = ', '.join(here)
        at = self.random.randrange(len(value) + 1)
        need, forms = self.pick([
            ('itertools', ['list(itertools.chain([{a}], [{b}]))', 'list(itertools.islice([{j}], None))', 'list(itertools.starmap('
                           'lambda _, item: item, enumerate([{j}])))', 'list(itertools.chain.from_iterable([[{a}], [{b}]]))',
                           'list(itertools.takewhile(lambda _: True, [{j}]))', 'list(itertools.compress([{j}], itertools.repeat(1)))',
                           '[a for a, _ in zip([{j}], itertools.count())]', 'list(itertools.filterfalse(lambda _: False, [{j}]))',
                           'list(itertools.tee([{j}], 2)[1])', '[item for _, group in itertools.groupby(enumerate([{j}]), '
                           'lambda pair: pair[0] // 2) for _, item in group]']),
            ('collections', ['list(collections.deque([{j}]))', 'list(collections.deque([{f}, {j}], maxlen={n}))',
                             'list(collections.OrderedDict(enumerate([{j}])).values())']),
            ('operator', ['list(map(operator.itemgetter(1), enumerate([{j}])))', 'operator.concat([{a}], [{b}])',
                          '[pair[1] for pair in sorted(enumerate([{j}]), key=operator.itemgetter(0))]']),
            ('copy', ['copy.copy([{j}])']), ('functools', ['functools.reduce(lambda a, b: a + [b], [{j}], [])']),
        ])
        self.place.module.need('import ' + need)
        return self.pick(forms).format(j=joined, a=', '.join(here[:at]), b=', '.join(here[at:]), n=len(value), f=self.filler())

    def list_of_set(self, value, depth):
        if not value or any(type(item) is not str for item in value) or sorted(set(value)) != value:
            return None
        here = self.spell(value[::-1] + value[:1], depth)
        return self.pick(['sorted(set({}))', 'sorted({{item for item in {}}})', 'sorted(frozenset({}) | set())',
                          'sorted(set({}).union([]))', 'list(sorted(dict.fromkeys({})))']).format(here)

    def dict_of_standard(self, value, depth):
        pairs = ', '.join('({}, {})'.format(self.spell(key, depth), self.spell(item, depth)) for key, item in value.items())
        body = ', '.join('{!r}: {}'.format(key, self.spell(item, depth)) for key, item in value.items())
        names = ', '.join('{}={}'.format(key, self.spell(item, depth)) for key, item in value.items()) if value and all(
            type(key) is str and key.isidentifier() and not keyword.iskeyword(key) for key in value) else None
        need, forms = self.pick([
            ('collections', ['dict(collections.OrderedDict([{p}]))', 'dict(collections.ChainMap({{{b}}}, {{}}))',
                             'dict(collections.defaultdict(list, {{{b}}}))', 'dict(collections.ChainMap({{{b}}}))'] +
             ["dict(collections.namedtuple('Row', {keys})({n})._asdict())"] * bool(names)),
            ('itertools', ['dict(itertools.chain([{p}]))', 'dict(itertools.islice([{p}], 0, None))']),
            ('copy', ['copy.copy({{{b}}})', 'copy.deepcopy({{}}) or {{{b}}}']),
            ('types', ['vars(types.SimpleNamespace({n}))', 'dict(types.SimpleNamespace({n}).__dict__)'] if names else
             ['vars(types.SimpleNamespace(**{{{b}}}))']),
        ])
        self.place.module.need('import ' + need)
        return '({})'.format(self.pick(forms).format(p=pairs, b=body, n=names, keys=list(value)))

    def tuple_sliced(self, value, depth):
        here = ''.join(self.spell(item, depth) + ', ' for item in value)
        return self.pick(['({f}, {})[1:]', '({}{f},)[:-1]', '({}{f}, {f})[:-2:1]', 'tuple([{}])[::1]', '(*({f}, {})[1:],)']).format(
            here, f=self.filler())
