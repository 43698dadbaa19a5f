import _aiflowc

_strict = True

A = ASCII = 256
I = IGNORECASE = 2
L = LOCALE = 4
M = MULTILINE = 8
S = DOTALL = 16
U = UNICODE = 32
X = VERBOSE = 64

_SPECIAL = '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'
_ESCAPES = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}
_OCTAL = '01234567'
_DIGITS = '0123456789'
_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
_NO_END = 2 ** 62


class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = None
        self.colno = None
        if pattern is not None and pos is not None:
            self.lineno = pattern.count('\n', 0, pos) + 1
            self.colno = pos - pattern.rfind('\n', 0, pos)
            msg = '%s at position %d' % (msg, pos)
            if '\n' in pattern:
                msg = '%s (line %d, column %d)' % (msg, self.lineno, self.colno)
        Exception.__init__(self, msg)


class Match(_aiflowc.rest_of('re.Match')):
    _tp_name = 're.Match'

    def __init__(self, pattern, string, pos, endpos, spans):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self.lastindex = spans[-1]
        self.lastgroup = None
        for name, group in pattern._names:
            if group == self.lastindex:
                self.lastgroup = name
        if self.lastindex is not None and pattern._loose:
            self.lastindex = self.lastgroup = pattern._repeated()
        self._spans = spans

    def _index(self, group):
        if isinstance(group, str):
            if group not in self.re.groupindex:
                raise IndexError('no such group')
            return self.re.groupindex[group]
        if not isinstance(group, int) or not 0 <= group <= self.re.groups:
            raise IndexError('no such group')
        return int(group)

    def _text(self, index, default=None):
        if index in self.re._loose:
            return self.re._repeated()
        if self._spans[2 * index] < 0:
            return default
        return self.string[self._spans[2 * index]:self._spans[2 * index + 1]]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._index(groups[0]))
        return tuple([self._text(self._index(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._index(group))

    def groups(self, default=None):
        return tuple([self._text(index, default) for index in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(index, default) for name, index in self.re._names}

    def span(self, group=0):
        index = self._index(group)
        if index in self.re._loose:
            return self.re._repeated()
        return (self._spans[2 * index], self._spans[2 * index + 1])

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    def expand(self, template):
        return _filled(_parts(self.re, template), self)

    def __bool__(self):
        return True

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return "<re.Match object; span=%r, match=%r>" % (self.span(), self.group())


class Pattern(_aiflowc.rest_of('re.Pattern')):
    _tp_name = 're.Pattern'

    def __init__(self, pattern, flags, groups, names, loose, given):
        self.pattern = pattern
        self.flags = flags
        self.groups = groups
        self.groupindex = dict(names)
        self._names = names
        self._loose = loose
        self._given = given

    def _repeated(self):
        return _aiflowc.not_evaluated('what a group of a regular expression holds that is repeated')

    # Where up to so many matches are, one behind the other; unknown where that is not known.
    def _spans(self, string, pos, endpos, how, limit):
        if not isinstance(string, str):
            if isinstance(string, bytes):
                raise TypeError('cannot use a string pattern on a bytes-like object')
            raise TypeError('expected string or bytes-like object')
        end = min(max(endpos, 0), len(string))
        start = min(max(pos, 0), len(string))
        return start, end, _aiflowc.regex_search(self.pattern, self._given, string, start, end, how, limit)

    # These matches themselves.
    def _found(self, string, pos, endpos, how, limit):
        start, end, spans = self._spans(string, pos, endpos, how, limit)
        if not _aiflowc.is_known(spans):
            return spans
        return [Match(self, string, start, end, each) for each in spans]

    def _first(self, string, pos, endpos, how):
        found = self._found(string, pos, endpos, how, 1)
        if not _aiflowc.is_known(found):
            return _aiflowc.unknown_like(found)
        return found[0] if found else None

    def match(self, string, pos=0, endpos=_NO_END):
        return self._first(string, pos, endpos, 'match')

    def fullmatch(self, string, pos=0, endpos=_NO_END):
        return self._first(string, pos, endpos, 'fullmatch')

    def search(self, string, pos=0, endpos=_NO_END):
        return self._first(string, pos, endpos, 'search')

    def finditer(self, string, pos=0, endpos=_NO_END):
        found = self._found(string, pos, endpos, 'search', _NO_END)
        return iter(found) if _aiflowc.is_known(found) else _aiflowc.unknown_like(found)

    def findall(self, string, pos=0, endpos=_NO_END):
        if self._loose:
            found = self._found(string, pos, endpos, 'search', _NO_END)
            if not _aiflowc.is_known(found):
                return _aiflowc.unknown_like(found)
            return [match._text(1, '') if self.groups == 1 else match.groups('') for match in found]
        spans = self._spans(string, pos, endpos, 'search', _NO_END)[2]
        if not _aiflowc.is_known(spans):
            return _aiflowc.unknown_like(spans)
        if self.groups < 2:
            return _aiflowc.regex_texts(string, spans, self.groups)
        return list(zip(*[_aiflowc.regex_texts(string, spans, group) for group in range(1, self.groups + 1)]))

    def split(self, string, maxsplit=0):
        found = self._found(string, 0, _NO_END, 'search', maxsplit if maxsplit > 0 else 0 if maxsplit < 0 else _NO_END)
        if not _aiflowc.is_known(found):
            return _aiflowc.unknown_like(found)
        parts = []
        end = 0
        for match in found:
            parts.append(string[end:match.start()])
            parts.extend(match.groups())
            end = match.end()
        parts.append(string[end:])
        return parts

    def subn(self, repl, string, count=0):
        found = self._found(string, 0, _NO_END, 'search', count if count > 0 else 0 if count < 0 else _NO_END)
        if not _aiflowc.is_known(found):
            return _aiflowc.unknown_like(found)
        literal = None
        if not callable(repl):
            literal = _parts(self, repl)
        out = []
        end = 0
        for match in found:
            out.append(string[end:match.start()])
            if literal is not None:
                out.append(_filled(literal, match))
            else:
                text = repl(match)
                if text is not None:
                    out.append(text)
            end = match.end()
        out.append(string[end:])
        return (''.join(out), len(found))

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def _key(self):
        return ('re.Pattern', self.pattern, self.flags)

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.pattern, self.flags) == (other.pattern, other.flags)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        flags = self.flags & ~UNICODE
        names = ['re.' + name for name, flag in (('IGNORECASE', I), ('LOCALE', L), ('MULTILINE', M), ('DOTALL', S),
                                                 ('VERBOSE', X), ('ASCII', A)) if flags & flag]
        return 're.compile(%.200r%s)' % (self.pattern, ', ' + '|'.join(names) if names else '')


# What is put in the place of a match: texts and numbers of groups.
def _parts(pattern, template):
    if not isinstance(template, str):
        raise TypeError('decoding to str: need a bytes-like object, %s found' % type(template).__name__)
    parts = []
    at = 0
    while True:
        slash = template.find('\\', at)
        if slash < 0:
            parts.append(template[at:])
            return parts
        parts.append(template[at:slash])
        letter = template[slash + 1:slash + 2]
        at = slash + 2
        if not letter:
            raise error('bad escape (end of pattern)', template, slash)
        if letter == 'g':
            if template[at:at + 1] != '<':
                raise error('missing <', template, at)
            close = template.find('>', at)
            if close < 0:
                raise error('missing >, unterminated name' if template[at + 1:] else 'missing group name', template, at + 1)
            name = template[at + 1:close]
            if not name:
                raise error('missing group name', template, at + 1)
            if name.isidentifier():
                if name not in pattern.groupindex:
                    raise IndexError('unknown group name %r' % name)
                parts.append(pattern.groupindex[name])
            elif name.isdigit():
                if int(name) > pattern.groups:
                    raise error('invalid group reference %d' % int(name), template, at + 1)
                parts.append(int(name))
            else:
                raise error('bad character in group name %r' % name, template, at + 1)
            at = close + 1
        elif letter == '0':
            digits = '0'
            while template[at:at + 1] and template[at] in _OCTAL and len(digits) < 3:
                digits = digits + template[at]
                at = at + 1
            parts.append(chr(int(digits, 8)))
        elif letter in _DIGITS:
            digits = letter
            if template[at:at + 1] and template[at] in _DIGITS:
                digits = digits + template[at]
                at = at + 1
                octal = letter in _OCTAL and digits[1] in _OCTAL and template[at:at + 1]
                if octal and template[at] in _OCTAL:
                    digits = digits + template[at]
                    at = at + 1
                    if int(digits, 8) > 255:
                        raise error('octal escape value \\%s outside of range 0-0o377' % digits, template, slash)
                    parts.append(chr(int(digits, 8)))
                    continue
            if int(digits) > pattern.groups:
                raise error('invalid group reference %d' % int(digits), template, slash + 1)
            parts.append(int(digits))
        elif letter in _ESCAPES:
            parts.append(_ESCAPES[letter])
        elif letter in _LETTERS:
            raise error('bad escape \\' + letter, template, slash)
        else:
            parts.append('\\' + letter)


def _filled(parts, match):
    return ''.join([part if isinstance(part, str) else match._text(part, '') for part in parts])


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if isinstance(pattern, bytes):
        return _aiflowc.not_evaluated('a regular expression of bytes')
    if not isinstance(pattern, str):
        raise TypeError('first argument must be string or compiled pattern')
    made = _aiflowc.regex(pattern, int(flags))
    if not _aiflowc.is_known(made):
        return _aiflowc.unknown_like(made)
    if len(made) == 2:
        if made[1] is None:
            raise error(made[0])
        raise error(made[0], pattern, made[1])
    return Pattern(pattern, made[0], made[1], made[2], made[3], int(flags))


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    pass


def escape(pattern):
    if isinstance(pattern, bytes):
        return _aiflowc.not_evaluated('`re.escape` of bytes')
    return ''.join(['\\' + c if c in _SPECIAL else c for c in pattern])
