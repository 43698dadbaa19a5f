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
