"""A call, its arguments written in one of the many forms that Python has."""
import inspect


class Calls(object):
    def __init__(self, random, coverage, spelling):
        self.random = random
        self.coverage = coverage
        self.spelling = spelling

    def parameters(self, function):
        """(name, required) of what may be given by name, and whether it takes others."""
        found, others = [], False
        for name, parameter in inspect.signature(function).parameters.items():
            if parameter.kind is parameter.VAR_KEYWORD:
                others = True
            elif parameter.kind is not parameter.VAR_POSITIONAL and name != 'self':
                found.append((name, parameter.default is parameter.empty))
        return found, others

    def call(self, text, function, values, extra=(), needed=()):
        """`text(…)`. `values` are the arguments by name; those with a default may be left out,
        but for those `needed`. `extra` go by keyword."""
        label = getattr(function, '__qualname__', text).replace('.__init__', '')
        parameters, _ = self.parameters(function)
        given = [name for name, required in parameters
                 if name in values and (required or name in needed or self.random.random() < 0.6)]
        spelled = {name: self.spelling.spell(values[name]) for name in given}
        positional = []
        for name, _ in parameters:
            if name not in spelled or self.random.random() < 0.35:
                break
            positional.append(name)
        keyword = [name for name in given if name not in positional]
        self.random.shuffle(keyword)
        for name, _ in parameters:
            form = 'omitted' if name not in given else 'position' if name in positional else 'keyword'
            self.coverage.argument(label, name, form)
        parts = self._starred(label, positional, spelled) + self._keywords(label, keyword, spelled)
        for name, value in extra:
            self.coverage.argument(label, '**', 'keyword')
            parts.append('{}={}'.format(name, self.spelling.spell(value)))
        comma = ',' if parts and not parts[-1].startswith('*') and self.random.random() < 0.05 else ''
        if len(', '.join(parts)) > 80 and self.random.random() < 0.5:
            return '{}(\n        {}{})'.format(text, ',\n        '.join(parts), comma)
        return '{}({}{})'.format(text, ', '.join(parts), comma)

    def _starred(self, label, names, spelled):
        items = [spelled[name] for name in names]
        if len(items) > 0 and self.random.random() < 0.1:
            at = self.random.randrange(len(items))
            for name in names[at:]:
                self.coverage.argument(label, name, 'star')
            rest = self.random.choice(['*[{}]', '*({},)', '*tuple([{}])']).format(', '.join(items[at:]))
            return items[:at] + [rest]
        return items

    def _keywords(self, label, names, spelled):
        items = ['{}={}'.format(name, spelled[name]) for name in names]
        if len(items) > 0 and self.random.random() < 0.1:
            at = self.random.randrange(len(items))
            for name in names[at:]:
                self.coverage.argument(label, name, 'double star')
            if self.random.random() < 0.5:
                rest = '**dict({})'.format(', '.join(items[at:]))
            else:
                rest = '**{{{}}}'.format(', '.join('{!r}: {}'.format(name, spelled[name]) for name in names[at:]))
            return items[:at] + [rest]
        return items
