"""Odd YAML: one value in many spellings, and scalars whose meaning only a YAML 1.1 reader knows."""
import yaml

SCALARS = ['1', '0', '-1', '+5', '017', '0o17', '0x1F', '0b101', '1_000', '1e3', '1.5e3', '1.0e+3', '.5', '5.', '-0.0',
           '1.', '685_230.15', '.inf', '~', 'null', 'Null', 'NULL', 'yes', 'No', 'on', 'OFF', 'true', 'False', 'y', 'n',
           '1:30', '190:20:30', '12:30:45.5', '0.1', '123456789012345678901234567890', '1.0', '00', '08', '09', '-017',
           'plain words', 'no', 'off', 'On', 'YES', 'Yes', 'NO', 'FALSE', 'FaLSE', 'oFF', 'a:b', "it's", 'a#b', 'x,y', 'nan',
           'é', '日本', '😀', 'a\\nb', '?x', ':x', '-x', '1 2', '1.2.3', '0x', '0b', '1__0', '_1',
           '+', '.', '..', '...x', '1e', 'e1', '1e+', '+.5', '.e3', '0.', '-.5', '1_0.5_0', '+.inf', '-.INF', 'inf',
           'TRUE', 'tRUE', 'oN', 'none', 'None', '~x', '2001', '2001-1', '10:99', '1:2:3:4', '0:0', '0.0:1', '-1:30']
KEYS = ['a{}', 'b c {}', '"q{}"', "'{}'", 'é{}', 'x-y{}', 'no {}', '2.5.{}', '_{}', '~{}', 'no{}']
QUOTED = ['""', "''", '"a\\tb"', '"\\u00e9\\x41\\n"', "'it''s'", '"1"', "'null'", '"yes"', "'  spaced  '", '"\\\\ \\" \\/"',
          '"\\U0001F600"', "'a: b # c'", '"line\\\n                folded"', "'two\n                lines'", '"a\n\n                b"', '"\\e[0m"']


class YamlText(object):
    def __init__(self, random):
        self.random = random
        self.anchors = []

    def chance(self, probability):
        return self.random.random() < probability

    def key(self, text):
        """A mapping's key, plain where that reads as this text."""
        try:
            plain = yaml.safe_load('{}: 1'.format(text)) == {text: 1}
        except yaml.YAMLError:
            plain = False
        forms = ['"{}"'.format(text.replace('\\', '\\\\').replace('"', '\\"')), "'{}'".format(text.replace("'", "''"))]
        return text if plain and self.chance(0.8) else self.random.choice(forms)

    def scalar(self, flow=False):
        if self.chance(0.3):
            text = self.random.choice(QUOTED)
            return text if '\n' not in text or not flow else '"x"'
        text = self.random.choice(SCALARS)
        return '"x"' if flow and any(c in text for c in ',:?[]{}') else text

    def flow(self, depth):
        if depth <= 0 or self.chance(0.5):
            return self.scalar(flow=True)
        items = [self.flow(depth - 1) for _ in range(self.random.randrange(4))]
        if self.chance(0.5):
            return '[{}]'.format(', '.join(items))
        return '{{{}}}'.format(', '.join('k{}: {}'.format(i, item) for i, item in enumerate(items)))

    def entry(self, indent, key, depth=2):
        """Lines of `key: something` at an indentation."""
        pad = ' ' * indent
        start = '{}{}:'.format(pad, key)
        form = self.random.randrange(12)
        if depth <= 0 or form < 5:
            comment = self.random.choice(['', '', '', '  # why', ' #'])
            value = self.scalar()
            return [start + ' ' + value + comment]
        if form == 5:
            return [start + ' ' + self.flow(2)]
        if form == 6:
            style = self.random.choice(['|', '>', '|-', '>-', '|+', '>+', '|2'])
            more = '' if style == '|2' else ''
            body = self.random.choice([['first line', 'second  line'], ['one', '', 'two'], ['  indented', 'back'],
                                       ['# no comment', 'key: value'], ['tab\there', 'end ']])
            if style != '|2' and body[0].startswith(' '):
                body = ['one'] + body
            return [start + ' ' + style + more] + [pad + '  ' + line if line else '' for line in body]
        if form == 7:
            return [start] + ['{}  - {}'.format(pad, self.scalar()) for _ in range(self.random.randrange(1, 4))]
        if form == 8:
            return [start] + ['{}- {}'.format(pad, self.scalar()) for _ in range(self.random.randrange(1, 4))]
        if form == 9 and not self.anchors:
            name = 'anchor{}'.format(len(self.anchors))
            self.anchors.append(name)
            return [start + ' &' + name, pad + '  x: 1', pad + '  y: [1, 2]']
        if form == 9:
            name = self.random.choice(self.anchors)
            if self.chance(0.5):
                return [start + ' *' + name]
            return [start, pad + '  <<: *' + name, pad + '  x: changed', pad + '  z: new']
        if form == 10:
            return [start] + ['{}  # only a comment'.format(pad)] * self.random.randrange(2)
        inner = []
        for i in range(self.random.randrange(1, 4)):
            inner += self.entry(indent + 2, self.random.choice(KEYS).format(i), depth - 1)
        return [start] + inner
