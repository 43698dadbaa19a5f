"""Texts put together by references: between settings, from templates, by what modules bring with `*`."""
import string

# How each kind of interpolation writes a sign of its own, and a reference.
KINDS = {'Basic': ('%', '%({})s'), 'Extended': ('$', '${{{}}}')}
ALPHABET = set(string.ascii_letters + string.digits + ' /_-.%$é')


def is_setting(value):
    return bool(value) and set(value) <= ALPHABET and value == value.strip()


class References(object):
    """Ways of Spelling."""

    def text_of_references(self, value, depth):
        if not is_setting(value):
            return None
        kind = self.pick(sorted(KINDS))
        sign, reference = KINDS[kind]
        cut = self.random.randrange(len(value) + 1)
        head, tail = (part.replace(sign, sign * 2) for part in (value[:cut], value[cut:]))
        where = reference.format('head')
        text = '[DEFAULT]\nhead = {}\n[other]\ntail = {}\n[s]\nwhole = {}'.format(head, tail, where)
        if head.rstrip() != head or tail.lstrip() != tail:
            return None
        if kind == 'Extended' and tail:
            text += reference.format('other:tail')
        else:
            text += tail
        self.place.module.need('import configparser')
        interpolation = 'configparser.{}Interpolation()'.format(kind)
        options = 'interpolation=' + interpolation
        if self.chance(0.3):
            options += ', converters={"same": lambda text: text}'
        parser = self.assign('configparser.ConfigParser({})'.format(options), 'parser')
        self.place.body.line('{}.read_string({!r})'.format(parser, text))
        says = ['{0}["s"]["whole"]', '{0}.get("s", "whole")', 'dict({0}["s"])["whole"]', 'dict({0}.items("s"))["whole"]',
                '{0}["s"].get("WHOLE", "none")', '{0}.get("s", "whole", fallback="none")']
        if 'converters' in options:
            says += ['{0}.getsame("s", "whole")', '{0}["s"].getsame("whole")', '{0}["s"].getsame("none") or {0}["s"]["whole"]']
        return self.pick(says).format(parser)

    def text_of_star(self, value, depth):
        """By a helper that takes all that a module has."""
        if type(value) is not str or not value.isidentifier():
            return None
        name = self.names.fresh('joined')
        module, spelled = self.place.helper(name)
        module.need('from os.path import *')
        module.top.line('def {}(text):\n    return basename(join(commonpath([text + "/a", text + "/b"]), commonprefix([text, text + "x"])))'.format(name))
        return '{}({})'.format(spelled, self.spell(value, depth))
