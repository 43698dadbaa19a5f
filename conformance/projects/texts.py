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
