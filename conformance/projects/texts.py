"""Texts, by what Python has for them."""


class Texts(object):
    """Ways of Spelling."""

    def _text(self, value):
        forms = [repr(value), '"{}"'.format(repr(value)[1:-1].replace('"', '\\"')) if "'" not in value else repr(value)]
        if '\\' not in value and "'" not in value and '\n' not in value:
            forms += ["r'{}'".format(value), "u'{}'".format(value)]
        if '\\' not in value and '"' not in value:
            forms.append('"""{}"""'.format(value))
        if len(value) > 1:
            at = self.random.randrange(1, len(value))
            forms.append('{!r} {!r}'.format(value[:at], value[at:]))
        if value and self.chance(0.3):
            forms.append("'{}'".format(''.join('\\u{:04x}'.format(ord(c)) if ord(c) < 0x10000 else c for c in value)))
        return self.pick(forms)

    def split(self, value):
        at = self.random.randrange(len(value) + 1)
        return value[:at], value[at:]

    def text_sum(self, value, depth):
        a, b = self.split(value)
        return '({} + {})'.format(self.spell(a, depth), self.spell(b, depth))

    def text_format(self, value, depth):
        a, b = self.split(value)
        a = a.replace('{', '{{').replace('}', '}}')
        form = self.pick(['{}', '{0}', '{x}', '{!s}', '{0[0]}', '{x:s}'])
        here = self.spell(b, depth)
        argument = {'{x}': 'x={}', '{x:s}': 'x={}', '{0[0]}': '[{}]'}.get(form, '{}').format(here)
        return '{!r}.format({})'.format(a + form, argument)

    def text_percent(self, value, depth):
        a, b = self.split(value)
        a = a.replace('%', '%%')
        form = self.pick(['%s', '%(key)s', '%1s'])
        if form == '%1s' and not b:
            return None
        here = self.spell(b, depth)
        return '({!r} % {})'.format(a + form, "{{'key': {}}}".format(here) if 'key' in form
                                    else self.pick(['({},)', '({},)']).format(here))

    def text_f_string(self, value, depth):
        a, b = self.split(value)
        name = self.assign(self.spell(b, depth), 'text')
        start = repr(a.replace('{', '{{').replace('}', '}}'))
        return 'f{}{{{}{}}}{}'.format(start[:-1], name, self.pick(['', '', '!s', ':s', ':']), start[-1])

    def text_number(self, value, depth):
        """The digits at its end are a number."""
        stem = value.rstrip('0123456789')
        digits = value[len(stem):]
        if not 0 < len(digits) <= 9:
            return None
        number = self.spell(int(digits), depth)
        stem = stem.replace('{', '{{').replace('}', '}}')
        width = len(digits)
        if str(int(digits)) == digits and self.chance(0.5):
            return self.pick(['({s!r} + str({n}))', "({p!r} % {n})"]).format(
                s=stem.replace('{{', '{').replace('}}', '}'), n=number,
                p=stem.replace('{{', '{').replace('}}', '}').replace('%', '%%') + '%d')
        return '{!r}.format({})'.format(stem + '{:0%dd}' % width, number)

    def text_join(self, value, depth):
        a, b = self.split(value)
        for separator in '-_./ ':
            if separator in value and value:
                parts = value.split(separator)
                return '{!r}.join({})'.format(separator, self.spell(parts, depth))
        return "''.join({})".format(self.spell([a, b], depth))

    def text_slice(self, value, depth):
        form = self.random.randrange(4)
        if form == 0:
            return '{}[::-1]'.format(self.spell(value[::-1], depth))
        if form == 1:
            return '{}[{}:]'.format(self.spell('xyz' + value, depth), self.spell(3, depth))
        if form == 2:
            return '{}[:-2]'.format(self.spell(value + '..', depth))
        return '{}[1:{}]'.format(self.spell('<' + value + '>', depth), self.spell(len(value) + 1, depth))

    def text_method(self, value, depth):
        if value == value.strip() and self.chance(0.3):
            return '{}.{}()'.format(self.spell('  ' + value + '\t', depth), 'strip')
        if value.lower() == value and value.upper().lower() == value and self.chance(0.4):
            return '{}.lower()'.format(self.spell(value.upper(), depth))
        if '~' not in value and value and self.chance(0.5):
            c = self.pick(value)
            return "{}.replace('~', {})".format(self.spell(value.replace(c, '~'), depth), self.spell(c, depth))
        if '|' not in value:
            form = self.pick(["{}.split('|')[2]", "{}.partition('|')[2][2:]", "{}.rsplit('|', 1)[-1]",
                              "{}.split('|', 2)[2]", "{}.rpartition('|')[-1]"])
            return form.format(self.spell('x|y|' + value, depth))
        return None

    def text_built(self, value, depth):
        name = self.assign("''", 'built')
        a, b = self.split(value)
        with self.place.body.block('for part in {}:'.format(self.spell([a, b], depth))):
            self.place.body.line(self.pick(['{0} += part', '{0} = {0} + part', '{0} = f"{{{0}}}{{part}}"']).format(name))
        return name

    def text_path(self, value, depth):
        if '/' not in value or value.endswith('/') or '//' in value or value.startswith('/'):
            return None
        head, tail = value.rsplit('/', 1)
        if not head or not tail:
            return None
        self.place.module.need('import os')
        return 'os.path.join({}, {})'.format(self.spell(head, depth), self.spell(tail, depth))

    def text_enum(self, value, depth):
        name = self.names.fresh('Kind')
        self.place.module.need('import enum')
        self.place.module.top.line('class {}(enum.Enum):\n    ONE = {!r}\n    TWO = 2'.format(name, value))
        return self.pick(["{}.ONE.value", "{}['ONE'].value", "list({})[0].value"]).format(name)

    def text_times(self, value, depth):
        half = len(value) // 2
        if half and value == value[:half] * 2:
            return '({} * 2)'.format(self.spell(value[:half], depth))
        return '({} * {})'.format(self.spell(value, depth), self.spell(1, depth))

    def text_stepped(self, value, depth):
        """Slices with steps, and with what is given as an object."""
        mixed = ''.join(c + self.pick('xyz') for c in value)
        form = self.random.randrange(6)
        if form == 0:
            return '{}[::2]'.format(self.spell(mixed, depth))
        if form == 1:
            return '{}[::-2]'.format(self.spell(mixed[::-1], depth))
        if form == 2:
            return '{}[slice(2, None)]'.format(self.spell('..' + value, depth))
        if form == 3:
            return '{}[slice(-2)]'.format(self.spell(value + '[]', depth))
        if form == 4:
            return '{}[{}:{}:3]'.format(self.spell('##' + ''.join(c + '..' for c in value), depth), 2, self.spell(999, depth))
        return '{}[-{}:]'.format(self.spell('--' + value, depth), len(value)) if value else "'abc'[2:1:{}]".format(
            self.spell(1, depth))

    def text_of_template(self, value, depth):
        a, b = self.split(value)
        self.place.module.need('import string')
        stem = a.replace('$', '$$')
        says = self.pick(["string.Template({!r}).substitute(x={})", "string.Template({!r}).safe_substitute({{'x': {}}})",
                          "string.Template({!r}).substitute({{'x': 1}}, x={})"])
        return says.format(stem + self.pick(['${x}', '${x}', '$x']), self.spell(b, depth))

    def text_of_wrapping(self, value, depth):
        """Of texts in several lines."""
        if value != value.strip() or not value:
            return None
        self.place.module.need('import textwrap')
        lines = value.split('\n')
        here = self.spell('\n'.join('    ' + line for line in lines), depth)
        forms = ['textwrap.dedent({})'.format(here), "textwrap.dedent('\\n' + {}).strip()".format(here),
                 "textwrap.indent({}, '> ')[2:]".format(self.spell(value, depth)) if len(lines) == 1 else
                 "textwrap.indent({}, '> ').replace('\\n> ', '\\n')[2:]".format(self.spell(value, depth))]
        if ' '.join(value.split()) == value and '-' not in value and len(value) < 60:
            loose = value.replace(' ', self.pick(['  ', '\n', ' \t']))
            forms += ["' '.join(textwrap.wrap({}, {}))".format(self.spell(value, depth), self.random.randrange(50, 70)),
                      'textwrap.fill({}, width={})'.format(self.spell(value, depth), 70),
                      'textwrap.shorten({}, 100)'.format(self.spell(loose, depth))]
        return self.pick(forms)

    def text_of_paths(self, value, depth):
        """The last part of a path, or the rest of it."""
        if not value or '/' in value or value in ('.', '..') or '\n' in value:
            return None
        spell = self.spell
        forms = ["os.path.basename({})".format(spell('/srv/x/' + value, depth)), 'os.path.split({})[1]'.format(spell('x/' + value, depth)),
                 "os.path.dirname({})".format(spell(value + '/x.csv', depth)), "os.path.normpath({})".format(
                     spell('./' + value + '/x/..', depth)), "os.path.relpath({}, 'srv')".format(spell('srv/' + value, depth)),
                 'os.path.join({}, {})[2:]'.format(spell('x', depth), spell(value, depth)),
                 "pathlib.PurePosixPath({}).name".format(spell('/srv/' + value, depth)),
                 'str(pathlib.PurePosixPath({}).parent)'.format(spell(value + '/x', depth)),
                 "pathlib.Path('/srv', {}).parts[-1]".format(spell(value, depth)),
                 "str((pathlib.Path('srv') / {}).relative_to('srv'))".format(spell(value, depth)),
                 "(pathlib.Path({}) / 'x').parent.as_posix()".format(spell(value, depth)),
                 "pathlib.Path('/srv/x.csv').with_name({}).name".format(spell(value, depth))]
        if not value.endswith('.'):
            forms += ["os.path.splitext({})[0]".format(spell(value + '.csv', depth)),
                      "pathlib.PurePath({}).stem".format(spell('/srv/' + value + '.csv', depth)),
                      "pathlib.Path({}).with_suffix('').name".format(spell(value + '.csv', depth))]
        self.place.module.need('import os')
        self.place.module.need('import pathlib')
        return self.pick(forms)

    def text_padded(self, value, depth):
        """Format specifications with widths, fills and alignment."""
        if value != value.strip('~ ') or not value:
            return None
        width = len(value) + self.random.randrange(4)
        here = self.spell(value, depth)
        return self.pick(["'{{:~<{w}}}'.format({v}).rstrip('~')", "format({v}, '~^{w}').strip('~')", "'{{:>{{}}}}'.format({v}, {w}).strip()",
                          "('%-{w}s' % ({v},)).strip()", "('%*s' % ({w}, {v})).strip()", "{v}.ljust({w}, '~').rstrip('~')",
                          "{v}.center({w}).strip()", "{v}.rjust({w}, '~').lstrip('~')", "'{{x:.{w}}}'.format(x={v})",
                          "('%.{w}s' % ({v},))", "'{{0!s:~>{w}}}'.format({v}).lstrip('~')"]).format(v=here, w=width)

    def text_quoted(self, value, depth):
        """What its repr, its bytes or its letters are made of."""
        here = self.spell(value, depth)
        forms = ["{}.encode('utf-8').decode()", "str({}.encode(), 'utf-8')", 'str({})', "''.join(list({}))", "''.join(chr(ord(c)) for c in {})",
                 "''.join(map(str, {}))", "''.join(reversed({}[::-1]))", "{}.translate({{1: None}})", "''.join(sorted({}, key=lambda c: 0))"]
        if all(ord(c) < 128 for c in value):
            forms += ["bytes({}, 'ascii').decode('ascii')", "bytes.fromhex({}.encode().hex()).decode()"]
        if not set("'\"\\\n") & set(value) and value.isprintable():
            forms += ['repr({})[1:-1]', "'{{!r}}'.format({})[1:-1]", "('%r' % ({},))[1:-1]", "str([{}])[2:-2]"]
        return self.pick(forms).format(here)
