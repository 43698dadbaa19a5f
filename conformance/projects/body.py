"""Python text under construction."""
import contextlib


class Body(object):
    """Statements of one block, and of the blocks inside it."""

    def __init__(self, names):
        self.lines = []
        self.depth = 0
        self.names = names

    def line(self, text):
        self.lines.extend('    ' * self.depth + part if part else '' for part in text.split('\n'))

    @contextlib.contextmanager
    def block(self, header):
        self.line(header)
        self.depth += 1
        before = len(self.lines)
        yield
        if len(self.lines) == before:
            self.line('pass')
        self.depth -= 1

    def indented(self, depth):
        return ['    ' * depth + line if line else '' for line in self.lines]


class Names(object):
    """Names that nothing else has."""

    def __init__(self):
        self.count = 0

    def fresh(self, prefix):
        self.count += 1
        return '{}_{}'.format(prefix, self.count)


class Module(object):
    """A file: its imports, what is defined first and at its top, and what it does."""

    def __init__(self, path, dotted, names):
        self.path = path
        self.dotted = dotted
        self.imports = []
        self.first = Body(names)
        self.top = Body(names)
        self.main = Body(names)

    def need(self, statement):
        if statement not in self.imports:
            self.imports.append(statement)

    def text(self):
        # `from __future__` first, as it must be.
        imports = sorted(self.imports, key=lambda line: not line.startswith('from __future__'))
        return '\n'.join(imports + [''] + self.first.lines + self.top.lines + [''] + self.main.lines) + '\n'
