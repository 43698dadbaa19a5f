import _aiflowc
import functools
import os
import re

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, 'No section: %r' % (section,))
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        if source is None:
            Error.__init__(self, 'Section %r already exists' % section)
        else:
            Error.__init__(self, 'While reading from %r [line %2d]: section %r already exists' %
                           (source, lineno, section))
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        Error.__init__(self, 'While reading from %r [line %2d]: option %r in section %r already exists' %
                       (source, lineno, option, section))
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, 'No option %r in section: %r' % (option, section))
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(
            self, option, section, 'Bad value substitution: option {!r} in section {!r} contains an interpolation key '
            '{!r} which is not a valid option name. Raw value: {!r}'.format(option, section, reference, rawval))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        InterpolationError.__init__(
            self, option, section, 'Recursion limit exceeded in value substitution: option {!r} in section {!r} contains '
            'an interpolation key which cannot be substituted in {} steps. Raw value: {!r}'.format(
                option, section, MAX_INTERPOLATION_DEPTH, rawval))
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source=None):
        Error.__init__(self, 'Source contains parsing errors: %r' % source)
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message = self.message + '\n\t[line %2d]: %s' % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'File contains no section headers.\nfile: %r, line: %d\n%r' % (filename, lineno, line))
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class Interpolation:
    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _References(Interpolation):
    """`_sign` and a bracket begin a reference, `_end` ends it."""

    def before_get(self, parser, section, option, value, defaults):
        if not _aiflowc.is_known(value):
            return _aiflowc.unknown_like(value)
        return ''.join(self._parts(parser, section, option, value, defaults, 1))

    def before_set(self, parser, section, option, value):
        rest = value.replace(self._sign * 2, '')
        rest = re.sub(self._pattern, '', rest)
        if self._sign in rest:
            raise ValueError('invalid interpolation syntax in %r at position %d' % (value, rest.find(self._sign)))
        return value

    def _parts(self, parser, section, option, rest, values, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        parts = []
        while rest:
            at = rest.find(self._sign)
            if at < 0:
                parts.append(rest)
                break
            parts.append(rest[:at])
            rest = rest[at:]
            letter = rest[1:2]
            if letter == self._sign:
                parts.append(self._sign)
                rest = rest[2:]
            elif letter == self._bracket:
                match = re.match(self._pattern, rest)
                if match is None:
                    raise InterpolationSyntaxError(option, section, 'bad interpolation variable reference %r' % rest)
                rest = rest[match.end():]
                where, name, value, values_there = self._found(parser, section, option, match.group(1), values, raw, rest)
                # There may be references in it.
                if not _aiflowc.is_known(value):
                    parts.append(_aiflowc.unknown_like(value))
                elif self._sign in value:
                    parts.extend(self._parts(parser, where, name, value, values_there, depth + 1))
                else:
                    parts.append(value)
            else:
                raise InterpolationSyntaxError(option, section, '%r must be followed by %r or %r, found: %r' % (
                    self._sign, self._sign, self._bracket, rest))
        return parts


class BasicInterpolation(_References):
    _sign, _bracket, _pattern = '%', '(', r'%\(([^)]+)\)s'

    def _found(self, parser, section, option, reference, values, raw, rest):
        name = parser.optionxform(reference)
        if name not in values:
            raise InterpolationMissingOptionError(option, section, raw, name)
        # What it refers to is blamed on the option that is asked for.
        return section, option, values[name], values


class ExtendedInterpolation(_References):
    _sign, _bracket, _pattern = '$', '{', r'\$\{([^}]+)\}'

    def _found(self, parser, section, option, reference, values, raw, rest):
        path = reference.split(':')
        try:
            if len(path) == 1:
                where, name = section, parser.optionxform(path[0])
                value = values[name]
            elif len(path) == 2:
                where, name = path[0], parser.optionxform(path[1])
                value = parser.get(where, name, raw=True)
            else:
                raise InterpolationSyntaxError(option, section, "More than one ':' found: %r" % (rest,))
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, reference) from None
        return where, name, value, dict(parser.items(where, raw=True)) if self._sign in value else values


class LegacyInterpolation(_aiflowc.rest_of('configparser.LegacyInterpolation')):
    pass


class _Unset:
    pass


_UNSET = _Unset()
_BOOLEANS = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}


class RawConfigParser(_aiflowc.rest_of('configparser.RawConfigParser')):
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET):
        self.default_section = default_section
        self._sections = {}
        self._defaults = {}
        # Why what it holds is not known.
        self._lost = []
        self._no_value = allow_no_value
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._unique = strict
        self._empty = empty_lines_in_values
        self._converters = {'int': None, 'float': None, 'boolean': None}
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation
        if interpolation is None:
            self._interpolation = Interpolation()
        elif isinstance(self._interpolation, LegacyInterpolation) or not _aiflowc.is_known(interpolation, converters):
            self._give_up('an interpolation or conversion of this kind')
        if converters is not _UNSET:
            for key, convert in dict(converters).items():
                self._converters[key] = convert
                setattr(self, 'get' + key, functools.partial(self._converted_by, convert=convert))
        if defaults:
            self._read_defaults(defaults)

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    @property
    def converters(self):
        return self._converters

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        if self._lost:
            return self._lost[0]
        return list(self._sections.keys())

    def add_section(self, section):
        if self._lost:
            return
        if section == self.default_section:
            raise ValueError('Invalid section name: %r' % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        if self._lost:
            return self._lost[0]
        return section in self._sections

    def options(self, section):
        if self._lost:
            return self._lost[0]
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults}.keys())

    def read(self, filenames, encoding=None):
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, '__fspath__'):
            filenames = [filenames]
        done = []
        for filename in filenames:
            path = os.fspath(filename)
            there = os.path.isfile(path)
            if not _aiflowc.is_known(there):
                self._lost = [_aiflowc.unknown_like(there)]
                continue
            if not there:
                continue
            text = _aiflowc.file_text(path, encoding, None)
            self._read(text, path)
            done.append(path)
        return done

    def read_file(self, f, source=None):
        if source is None:
            source = f.name if hasattr(f, 'name') else '<???>'
        self._read(f.read() if hasattr(f, 'read') else ''.join(list(f)), source)

    def readfp(self, fp, filename=None):
        self.read_file(fp, filename)

    def read_string(self, string, source='<string>'):
        self._read(string, source)

    def read_dict(self, dictionary, source='<dict>'):
        for section, keys in dictionary.items():
            section = str(section)
            if section not in self._sections and section != self.default_section:
                self.add_section(section)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                self.set(section, key, None if value is None else str(value))

    def _read(self, text, source):
        if not _aiflowc.is_known(text):
            self._lost = [_aiflowc.unknown_like(text)]
            return
        seen = set()
        current, name, option, indent, wrong = None, None, None, 0, None
        for number, line in enumerate(text.splitlines(True), 1):
            value = line.strip()
            comment = False
            for prefix in self._comments:
                if value.startswith(prefix):
                    comment, value = True, ''
            for prefix in self._inline:
                at = value.find(prefix)
                while at > 0 and not value[at - 1].isspace():
                    at = value.find(prefix, at + 1)
                if at >= 0:
                    comment, value = True, value[:at].strip()
            if not value:
                if self._empty:
                    if not comment and current is not None and option and current[option] is not None:
                        current[option].append('')
                else:
                    indent = 1 << 60
                continue
            level = len(line) - len(line.lstrip())
            if current is not None and option and level > indent:
                if current[option] is not None:
                    current[option].append(value)
                    continue
                return self._give_up('an option without a value that goes on')
            indent = level
            if value.startswith('[') and ']' in value[2:]:
                # The name goes up to the first bracket.
                name = value[1:value.find(']', 2)]
                if name in self._sections:
                    if self._unique and name in seen:
                        raise DuplicateSectionError(name, source, number)
                    current = self._sections[name]
                elif name == self.default_section:
                    current = self._defaults
                else:
                    current = {}
                    self._sections[name] = current
                seen.add(name)
                option = None
                continue
            if current is None:
                raise MissingSectionHeaderError(source, number, line)
            cuts = [value.find(mark) for mark in self._delimiters if mark in value]
            if not cuts:
                if not self._no_value:
                    wrong = ParsingError(source) if wrong is None else wrong
                    wrong.append(number, repr(line))
                    continue
                option, content = self.optionxform(value.rstrip()), None
            else:
                cut = min(cuts)
                option, content = self.optionxform(value[:cut].rstrip()), value[cut + 1:].strip()
            if not option:
                wrong = ParsingError(source) if wrong is None else wrong
                wrong.append(number, repr(line))
            if self._unique and (name, option) in seen:
                raise DuplicateOptionError(name, option, source, number)
            seen.add((name, option))
            current[option] = None if content is None else [content]
        if wrong is not None:
            raise wrong
        for section, options in [(self.default_section, self._defaults)] + list(self._sections.items()):
            for key, lines in options.items():
                value = '\n'.join(lines).rstrip() if isinstance(lines, list) else lines
                options[key] = self._interpolation.before_read(self, section, key, value)

    def _give_up(self, what):
        self._lost = [_aiflowc.not_evaluated(what)]

    def _all(self, section, vars):
        if section not in self._sections and section != self.default_section:
            raise NoSectionError(section)
        own = self._sections[section] if section != self.default_section else {}
        values = {**self._defaults, **own}
        for key, value in (vars or {}).items():
            values[self.optionxform(key)] = None if value is None else str(value)
        return values

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        if self._lost:
            return self._lost[0]
        if fallback is not _UNSET and section not in self._sections and section != self.default_section:
            return fallback
        values = self._all(section, vars)
        option = self.optionxform(option)
        if option not in values:
            if fallback is not _UNSET:
                return fallback
            raise NoOptionError(option, section)
        value = values[option]
        return value if raw or value is None else self._interpolation.before_get(self, section, option, value, values)

    def _converted(self, section, option, convert, raw, vars, fallback):
        if self._lost:
            return self._lost[0]
        if fallback is not _UNSET and not self.has_option(section, option) and not vars:
            return fallback
        return convert(self.get(section, option, raw=raw, vars=vars))

    def _converted_by(self, section, option, *, convert, raw=False, vars=None, fallback=_UNSET):
        if self._lost:
            return self._lost[0]
        try:
            return convert(self.get(section, option, raw=raw, vars=vars))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(section, option, int, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(section, option, float, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(section, option, _boolean, raw, vars, fallback)

    def items(self, section=_UNSET, raw=False, vars=None):
        if self._lost:
            return self._lost[0]
        if section is _UNSET:
            names = [self.default_section] + list(self._sections)
            return [(name, self[name]) for name in names]
        values = self._all(section, vars)
        if raw:
            return list(values.items())
        return [(key, self._interpolation.before_get(self, section, key, value, values)) for key, value in values.items()]

    def has_option(self, section, option):
        if self._lost:
            return self._lost[0]
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if self._lost:
            return
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            options = self._defaults
        elif section in self._sections:
            options = self._sections[section]
        else:
            raise NoSectionError(section)
        options[self.optionxform(option)] = value

    def remove_option(self, section, option):
        if self._lost:
            return self._lost[0]
        if section not in self._sections and section and section != self.default_section:
            raise NoSectionError(section)
        options = self._sections[section] if section in self._sections else self._defaults
        option = self.optionxform(option)
        existed = option in options
        if existed:
            del options[option]
        return existed

    def remove_section(self, section):
        if self._lost:
            return self._lost[0]
        existed = section in self._sections
        if existed:
            del self._sections[section]
        return existed

    def write(self, fp, space_around_delimiters=True):
        if self._lost:
            return fp.write(self._lost[0])
        delimiter = ' ' + self._delimiters[0] + ' ' if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults, delimiter)
        for section, options in self._sections.items():
            self._write_section(fp, section, options, delimiter)

    def _write_section(self, fp, section, options, delimiter):
        fp.write('[' + section + ']\n')
        for key, value in options.items():
            if value is None and self._no_value:
                fp.write(key + '\n')
            else:
                fp.write(key + delimiter + str(value).replace('\n', '\n\t') + '\n')
        fp.write('\n')

    def __getitem__(self, key):
        if self._lost:
            return self._lost[0]
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __contains__(self, key):
        if self._lost:
            return self._lost[0]
        return key == self.default_section or key in self._sections

    def __len__(self):
        if self._lost:
            return self._lost[0]
        return len(self._sections) + 1

    def __iter__(self):
        if self._lost:
            return self._lost[0]
        return iter([self.default_section] + list(self._sections))

    def keys(self):
        if self._lost:
            return self._lost[0]
        return [self.default_section] + list(self._sections)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if self._lost:
            return
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if key not in self._sections:
            raise KeyError(key)
        del self._sections[key]


class ConfigParser(RawConfigParser):
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    # Texts are made of them, and references in them are not looked at.
    def _read_defaults(self, defaults):
        held, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = held

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if not isinstance(value, str) and not (value is None and self._no_value):
            raise TypeError('option values must be strings')
        RawConfigParser.set(self, section, option, value)


class SafeConfigParser(ConfigParser):
    pass


def _boolean(value):
    if value.lower() not in _BOOLEANS:
        raise ValueError('Not a boolean: %s' % value)
    return _BOOLEANS[value.lower()]


class SectionProxy(_aiflowc.rest_of('configparser.SectionProxy')):
    def __init__(self, parser, name):
        self.parser = parser
        self.name = name
        self._of = parser
        for key, convert in parser.converters.items():
            if convert is not None:
                setattr(self, 'get' + key, functools.partial(self._converted_by, convert))

    def _converted_by(self, convert, option, fallback=None, *, raw=False, vars=None):
        return self._of._converted_by(self.name, option, convert=convert, raw=raw, vars=vars, fallback=fallback)

    def __getitem__(self, key):
        if not self._of.has_option(self.name, key):
            raise KeyError(key)
        return self._of.get(self.name, key)

    def __setitem__(self, key, value):
        self._of.set(self.name, key, value)

    def __delitem__(self, key):
        if not self._of.remove_option(self.name, key):
            raise KeyError(key)

    def __contains__(self, key):
        return self._of.has_option(self.name, key)

    def keys(self):
        if self.name == self._of.default_section:
            return list(self._of.defaults())
        return self._of.options(self.name)

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.keys())

    def values(self):
        return [self[key] for key in self.keys()]

    def items(self):
        return [(key, self[key]) for key in self.keys()]

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._of.get(self.name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, *, raw=False, vars=None):
        return self._of.getint(self.name, option, raw=raw, vars=vars, fallback=fallback)

    def getfloat(self, option, fallback=None, *, raw=False, vars=None):
        return self._of.getfloat(self.name, option, raw=raw, vars=vars, fallback=fallback)

    def getboolean(self, option, fallback=None, *, raw=False, vars=None):
        return self._of.getboolean(self.name, option, raw=raw, vars=vars, fallback=fallback)

    def __repr__(self):
        return '<Section: ' + self.name + '>'
