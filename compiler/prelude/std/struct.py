import _aiflowc

_strict = True


class error(Exception):
    pass


# Whole numbers, by their letters: how many bytes each has where the format says so, and whether it has a sign.
_NUMBERS = {'b': (1, True), 'B': (1, False), 'h': (2, True), 'H': (2, False), 'i': (4, True), 'I': (4, False), 'l': (4, True),
            'L': (4, False), 'q': (8, True), 'Q': (8, False)}


# The order of bytes, and the fields: each a letter with how often it stands there. None where it is the machine that says how
# numbers lie in memory, or where a field is not modelled.
def _parsed(format):
    if isinstance(format, bytes):
        format = format.decode('ascii')
    if not isinstance(format, str):
        raise TypeError('Struct() argument 1 must be a str or bytes object, not ' + type(format).__name__)
    order = format[:1] if format[:1] in ('@', '=', '<', '>', '!') else '@'
    fields, count = [], ''
    for letter in format[1:] if format[:1] == order else format:
        if letter in '0123456789':
            count = count + letter
            continue
        if letter.isspace():
            continue
        if letter not in 'xcbB?hHiIlLqQsp' + 'nNefdP':
            raise error('bad char in struct format')
        if letter in 'nNP' and order != '@':
            raise error('bad char in struct format')
        fields.append((letter, int(count) if count else 1))
        count = ''
    if count:
        raise error('repeat count given without format specifier')
    wide = [letter for letter, _ in fields if letter not in 'xcbB?s']
    if [letter for letter in wide if letter not in _NUMBERS] or wide and order in '@=':
        return None
    return 'little' if order == '<' else 'big', fields


def _not_known():
    return _aiflowc.unknown('how numbers lie in memory is the machine\'s, unless a format begins with `<` or `>`')


def _size(letter):
    return _NUMBERS[letter][0] if letter in _NUMBERS else 1


def calcsize(format):
    parsed = _parsed(format)
    return _not_known() if parsed is None else sum([_size(letter) * count for letter, count in parsed[1]])


def _written(letter, value, order):
    if letter == 'c':
        if not isinstance(value, bytes) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return value
    if letter == '?':
        return b'\x01' if value else b'\x00'
    size, signed = _NUMBERS[letter]
    if not isinstance(value, int):
        raise error('required argument is not an integer')
    least, most = (-(1 << size * 8 - 1), (1 << size * 8 - 1) - 1) if signed else (0, (1 << size * 8) - 1)
    if not least <= value <= most:
        raise error(_aiflowc.not_evaluated('the words of this error'))
    return value.to_bytes(size, order, signed=signed)


def pack(format, *values):
    parsed = _parsed(format)
    if parsed is None:
        return _not_known()
    order, fields = parsed
    expected = sum([1 if letter == 's' else 0 if letter == 'x' else count for letter, count in fields])
    if expected != len(values):
        raise error('pack expected %d items for packing (got %d)' % (expected, len(values)))
    out, rest = [], list(values)
    for letter, count in fields:
        if letter == 'x':
            out.append(b'\x00' * count)
        elif letter == 's':
            text = rest.pop(0)
            if not isinstance(text, (bytes, bytearray)):
                raise error("argument for 's' must be a bytes object")
            out.append(bytes(text[:count]) + b'\x00' * (count - len(text)))
        else:
            out.extend([_written(letter, rest.pop(0), order) for _ in range(count)])
    return b''.join(out)


def unpack(format, buffer):
    parsed = _parsed(format)
    if parsed is None:
        return _not_known()
    order, fields = parsed
    size = calcsize(format)
    if len(buffer) != size:
        raise error('unpack requires a buffer of %d bytes' % size)
    found, at = [], 0
    for letter, count in fields:
        if letter == 's':
            found.append(bytes(buffer[at:at + count]))
        for index in range(0 if letter in 'sx' else count):
            begin = at + index * _size(letter)
            part = bytes(buffer[begin:begin + _size(letter)])
            if letter == 'c':
                found.append(part)
            elif letter == '?':
                found.append(part != b'\x00')
            else:
                found.append(int.from_bytes(part, order, signed=_NUMBERS[letter][1]))
        at = at + _size(letter) * count
    return tuple(found)


def unpack_from(format, buffer, offset=0):
    return _aiflowc.not_evaluated('`struct.unpack_from`')


def iter_unpack(format, buffer):
    size = calcsize(format)
    if not size or len(buffer) % size:
        raise error('iterative unpacking requires a buffer of a multiple of %d bytes' % size if size else
                    'cannot iteratively unpack with a struct of length 0')
    return iter([unpack(format, buffer[at:at + size]) for at in range(0, len(buffer), size)])
