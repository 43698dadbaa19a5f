import _aiflowc

_strict = True


def crc32(data, value=0):
    return int.from_bytes(_aiflowc.digest('crc32', int.to_bytes(value & 0xffffffff, 4, 'big') + _bytes(data)), 'big')


def adler32(data, value=1):
    return int.from_bytes(_aiflowc.digest('adler32', int.to_bytes(value & 0xffffffff, 4, 'big') + _bytes(data)), 'big')


def _bytes(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(data)
