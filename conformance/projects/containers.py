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
