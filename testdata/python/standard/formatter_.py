# shows: `string`
import string
from string import Formatter


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, '<' + key + '>')
        return super().get_value(key, args, kwargs)


class Checked(Formatter):
    def check_unused_args(self, used_args, args, kwargs):
        left = sorted(set(kwargs) - used_args)
        if left:
            raise ValueError('not used: ' + ', '.join(left))


class Shout(Formatter):
    def format_field(self, value, format_spec):
        if format_spec.endswith('u'):
            return super().format_field(value, format_spec[:-1]).upper()
        return super().format_field(value, format_spec)

    def convert_field(self, value, conversion):
        return value[::-1] if conversion == 'x' else super().convert_field(value, conversion)


formatter = Formatter()
print(formatter.format('{} {b!r:>5} {{x}} {0.real}'.replace('{0.real}', '{c[k]}'), 'a', b='b', c={'k': 3}))
print(formatter.format('{0} {1:{w}} {0!s}', 'a', 2, w=4), formatter.vformat('{x.real}', (), {'x': 7}))
print(Default().format('{a} {b} {0}', 'zero', b=2), Shout().format('{:u} {a!x}', 'loud', a='abc'))
print(Checked().format('{a}', a=1))
print([name for _, name, _, _ in Formatter().parse('x {a} {b.c:>{n}} {{}} {}') if name is not None])
print(list(string.Formatter().parse('a{{b}}c{d!r:e}f')))
for text, of in (('{', formatter), ('}', formatter), ('{a', formatter), ('{} {0}', formatter), ('{b}', Checked()), ('{a!z}', formatter)):
    try:
        of.format(text, 1, a=1, b=2)
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
