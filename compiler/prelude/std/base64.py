import _aiflowc

_strict = True

_UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
_ALPHABET = _UPPER + _UPPER.lower() + '0123456789+/'
_BASE32 = _UPPER + '234567'


def _bytes(s):
    if not isinstance(s, bytes):
        raise TypeError("a bytes-like object is required, not '%s'" % type(s).__name__)
    return s


# What is decoded may be text, of ASCII alone.
def _ascii(s):
    if isinstance(s, str):
        if not all([ord(c) < 128 for c in s]):
            raise ValueError('string argument should contain only ASCII characters')
        return s
    if isinstance(s, bytes):
        return s.decode('latin-1')
    raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % type(s).__name__)


# Groups of bytes as letters that stand for so many bits each.
def _encoded(data, alphabet, bits, group):
    length = group * bits // 8
    out = []
    for at in range(0, len(data), length):
        part = data[at:at + length]
        number = int.from_bytes(part + bytes(length - len(part)), 'big')
        letters = -(-len(part) * 8 // bits)
        text = ''.join([alphabet[number >> bits * (group - 1 - i) & (1 << bits) - 1] for i in range(letters)])
        out.append(text + '=' * (group - letters))
    return ''.join(out).encode()


def b64encode(s, altchars=None):
    alphabet = _ALPHABET
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        alphabet = _ALPHABET[:62] + altchars.decode('latin-1')
    return _encoded(_bytes(s), alphabet, 6, 4)


def b64decode(s, altchars=None, validate=False):
    text = _ascii(s)
    if altchars is not None:
        other = _ascii(altchars)
        text = text.replace(other[0], '+').replace(other[1], '/')
    stem = text.rstrip('=')
    for c in stem:
        if c not in _ALPHABET:
            return _aiflowc.not_evaluated('base64 with other letters in it')
    if (len(stem) + 3) % 4 == 0 and stem or -(-len(stem) // 4) * 4 != len(text):
        return _aiflowc.not_evaluated('base64 that is not whole')
    out = b''
    for at in range(0, len(stem), 4):
        part = stem[at:at + 4]
        number = 0
        for c in part + 'A' * (4 - len(part)):
            number = number * 64 + _ALPHABET.index(c)
        out = out + number.to_bytes(3, 'big')[:len(part) - 1]
    return out


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(_ascii(s), b'-_')


def b32encode(s):
    return _encoded(_bytes(s), _BASE32, 5, 8)


def b16encode(s):
    return _bytes(s).hex().upper().encode()


def b16decode(s, casefold=False):
    text = _ascii(s)
    if casefold:
        text = text.upper()
    if len(text) % 2 or not all([c in '0123456789ABCDEF' for c in text]):
        return _aiflowc.not_evaluated('base16 that is not whole')
    return bytes.fromhex(text)
