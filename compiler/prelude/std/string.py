import _aiflowc

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class Template(_aiflowc.rest_of('string.Template')):
    def __init__(self, template):
        self.template = template

    def _filled(self, mapping, keywords, safe):
        if type(self) is not Template or not _aiflowc.is_known(self.template):
            return _aiflowc.not_evaluated('this template')
        values = dict(mapping)
        values.update(keywords)
        parts = self.template.split('$')
        out = [parts[0]]
        at = 1
        while at < len(parts):
            part = parts[at]
            at = at + 1
            if not part and at < len(parts):
                out.append('$' + parts[at])
                at = at + 1
                continue
            braced = part.startswith('{')
            name = part[1:part.find('}')] if braced and '}' in part else '' if braced else _identifier(part)
            if not name or name != _identifier(name):
                if not safe:
                    before = len('$'.join(parts[:at - 1]))
                    text = self.template[:before]
                    raise ValueError('Invalid placeholder in string: line %d, col %d' %
                                     (text.count('\n') + 1, before - text.rfind('\n')))
                out.append('$' + part)
                continue
            rest = part[len(name) + 2:] if braced else part[len(name):]
            if name in values:
                out.append(str(values[name]) + rest)
            elif safe:
                out.append('$' + part)
            else:
                raise KeyError(name)
        return ''.join(out)

    def substitute(self, mapping={}, **kws):
        return self._filled(mapping, kws, False)

    def safe_substitute(self, mapping={}, **kws):
        return self._filled(mapping, kws, True)


def _identifier(text):
    length = 0
    while length < len(text) and (text[length] in '_' + ascii_letters or length and text[length] in digits):
        length = length + 1
    return text[:length]


class Formatter:
    def format(*args, **kwargs):
        self, format_string, *args = args
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        if not _aiflowc.is_known(format_string):
            return _aiflowc.unknown_like(format_string)
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, automatic):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == '':
                if automatic is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(automatic)
                automatic += 1
            elif name.isdigit():
                if automatic:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                automatic = False
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, automatic = self._vformat(spec, args, kwargs, used, depth - 1, automatic)
            result.append(self.format_field(value, spec))
        return ''.join(result), automatic

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError('Unknown conversion specifier ' + conversion)

    def parse(self, format_string):
        return _fields(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _steps_to(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            value = getattr(value, name) if is_attribute else value[name]
        return value, first


# The parts of a template, each a literal with the field behind it: its name, its format, its conversion.
def _fields(text):
    at, literal = 0, ''
    while at < len(text):
        found = [place for place in (text.find('{', at), text.find('}', at)) if place >= 0]
        if not found:
            break
        brace = min(found)
        literal, at = literal + text[at:brace], brace + 1
        if text[brace:brace + 2] in ('{{', '}}'):
            yield literal + text[brace], None, None, None
            literal, at = '', brace + 2
            continue
        if text[brace] == '}':
            raise ValueError("Single '}' encountered in format string")
        end = _closing(text, at)
        name, spec, conversion = text[at:end], '', None
        ends = [place for place in (name.find('!'), name.find(':')) if place >= 0]
        if ends:
            name, rest = name[:min(ends)], name[min(ends):]
            if rest.startswith('!'):
                if len(rest) < 2:
                    raise ValueError("end of string while looking for conversion specifier")
                conversion, rest = rest[1], rest[2:]
                if rest and not rest.startswith(':'):
                    raise ValueError("expected ':' after conversion specifier")
            spec = rest[1:]
        yield literal, name, spec, conversion
        literal, at = '', end + 1
    if literal + text[at:]:
        yield literal + text[at:], None, None, None


def _closing(text, at):
    if at == len(text):
        raise ValueError("Single '{' encountered in format string")
    depth, end = 1, at
    while end < len(text):
        if text[end] == '{':
            depth += 1
        elif text[end] == '}':
            depth -= 1
            if not depth:
                return end
        end += 1
    raise ValueError("expected '}' before end of string")


def _steps_to(name):
    ends = [place for place in (name.find('.'), name.find('[')) if place >= 0]
    end = min(ends) if ends else len(name)
    first, rest, steps = name[:end], name[end:], []
    while rest:
        if rest.startswith('['):
            inside, _, rest = rest[1:].partition(']')
            steps.append((False, int(inside) if inside.isdigit() else inside))
        else:
            ends = [place for place in (rest.find('.', 1), rest.find('[', 1)) if place >= 0]
            end = min(ends) if ends else len(rest)
            steps.append((True, rest[1:end]))
            rest = rest[end:]
    return int(first) if first.isdigit() else first, steps
