import _aiflowc
import re

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
    delimiter = '$'
    idpattern = '(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = re.IGNORECASE

    def __init__(self, template):
        self.template = template

    # A class has a pattern of its own, or one that is made of its other attributes.
    def _placeholders(self):
        pattern, flags = _aiflowc.class_attributes(type(self)).get('pattern'), self.flags
        if pattern is None:
            delimiter, name = re.escape(self.delimiter), self.idpattern
            # The usual names in any case, said without a flag that would be about the other letters of a text, too.
            if (name, self.braceidpattern, flags) == (Template.idpattern, None, re.IGNORECASE) and not delimiter.isalpha():
                name, flags = '[_a-zA-Z][_a-zA-Z0-9]*', 0
            pattern = '%s(?:(?P<escaped>%s)|(?P<named>%s)|{(?P<braced>%s)}|(?P<invalid>))' % (
                delimiter, delimiter, name, self.braceidpattern or name)
        return re.compile(pattern, flags | re.VERBOSE)

    def _filled(self, mapping, keywords, safe):
        if not _aiflowc.is_known(self.template):
            return _aiflowc.unknown_like(self.template)
        placeholders = self._placeholders()
        if not _aiflowc.is_known(placeholders):
            return _aiflowc.unknown_like(placeholders)
        out, end = [], 0
        for found in placeholders.finditer(self.template):
            out.append(self.template[end:found.start()])
            end = found.end()
            name = found.group('named') or found.group('braced')
            if name is not None:
                out.append(_filling(name, mapping, keywords, found.group() if safe else None))
            elif found.group('escaped') is not None:
                out.append(self.delimiter)
            elif found.group('invalid') is None:
                raise ValueError('Unrecognized named group in pattern', placeholders)
            elif safe:
                out.append(found.group())
            else:
                before = self.template[:found.start('invalid')].splitlines(True)
                raise ValueError('Invalid placeholder in string: line %d, col %d' %
                                 (len(before) or 1, len(before[-1]) if before else 1))
        return ''.join(out + [self.template[end:]])

    def substitute(self, mapping={}, **kws):
        return self._filled(mapping, kws, False)

    def safe_substitute(self, mapping={}, **kws):
        return self._filled(mapping, kws, True)


# What stands for a name; what stays there where it has no value, if that may be.
def _filling(name, mapping, keywords, otherwise):
    try:
        return str(keywords[name] if name in keywords else mapping[name])
    except KeyError:
        if otherwise is None:
            raise
        return otherwise


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
