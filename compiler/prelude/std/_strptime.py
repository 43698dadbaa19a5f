import datetime

_strict = True

_MONTHS = ('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october',
           'november', 'december')
_LENGTHS = {'Y': 4, 'm': 2, 'd': 2, 'H': 2, 'M': 2, 'S': 2, 'f': 6, 'y': 2, 'j': 3, 'I': 2}
_LARGEST = {'m': 12, 'd': 31, 'H': 23, 'M': 59, 'S': 61, 'j': 366, 'I': 12}


# A number that begins a text, of at most so many digits: it and what follows.
def _number(text, letter):
    length = 0
    while length < _LENGTHS[letter] and length < len(text) and text[length] in '0123456789':
        length = length + 1
    largest = _LARGEST.get(letter)
    while length and largest is not None and int(text[:length]) > largest:
        length = length - 1
    if not length or letter in 'Yy' and length < _LENGTHS[letter]:
        return None, text
    if letter == 'f':
        return int((text[:length] + '00000')[:6]), text[length:]
    number = int(text[:length])
    if letter in 'mdjI' and number == 0:
        return None, text
    return number, text[length:]


def _name(text, names, short):
    lower = text.lower()
    for index, name in enumerate(names):
        name = name[:3] if short else name
        if lower.startswith(name):
            return index + 1, text[len(name):]
    return None, text


def read(cls, text, format):
    import _aiflowc
    if not isinstance(text, str):
        raise TypeError('strptime() argument 1 must be str, not ' + type(text).__name__)
    if not isinstance(format, str):
        raise TypeError('strptime() argument 2 must be str, not ' + type(format).__name__)
    found = {'Y': 1900, 'm': 1, 'd': 1, 'H': 0, 'M': 0, 'S': 0, 'f': 0}
    rest, zone, half, hour12 = text, None, None, None
    mismatch = ValueError('time data %r does not match format %r' % (text, format))
    at = 0
    while at < len(format):
        letter = format[at]
        at = at + 1
        if letter.isspace():
            if not rest or not rest[0].isspace():
                raise mismatch
            rest = rest.lstrip()
            continue
        if letter != '%':
            if rest[:1].lower() != letter.lower():
                raise mismatch
            rest = rest[1:]
            continue
        letter = format[at:at + 1]
        at = at + 1
        if letter == 'b' or letter == 'B':
            number, rest = _name(rest, _MONTHS, letter == 'b')
            letter = 'm'
        elif letter == 'p':
            half = rest[:2].upper()
            number = 1 if half in ('AM', 'PM') else None
            rest = rest[2:]
        elif letter == '%':
            number = 1 if rest[:1] == '%' else None
            rest = rest[1:]
        elif letter == 'z' and rest[:1] == 'Z':
            zone, number, rest = datetime.timezone.utc, 1, rest[1:]
        elif letter in _LENGTHS and letter != 'j':
            number, rest = _number(rest, letter)
        else:
            return _aiflowc.not_evaluated('`%' + letter + '` where a date is read')
        if number is None:
            raise mismatch
        if letter == 'y':
            found['Y'] = number + (1900 if number > 68 else 2000)
        elif letter == 'I':
            hour12 = number
        elif letter in found:
            found[letter] = number
    if rest:
        raise ValueError('unconverted data remains: ' + rest)
    if hour12 is not None:
        found['H'] = hour12 % 12 + (12 if half == 'PM' else 0)
    if found['S'] > 59:
        return _aiflowc.not_evaluated('a second after the 59th')
    return cls(found['Y'], found['m'], found['d'], found['H'], found['M'], found['S'], found['f'], zone)
