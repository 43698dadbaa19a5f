import zlib
import _aiflowc

_strict = True


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def crc32(data, crc=0):
    return zlib.crc32(data, crc)


def hexlify(data):
    return bytes(data).hex().encode('ascii')


def b2a_hex(data):
    return hexlify(data)


def unhexlify(hexstr):
    if isinstance(hexstr, bytes):
        hexstr = hexstr.decode('latin-1')
    if len(hexstr) % 2:
        raise Error('Odd-length string')
    if [digit for digit in hexstr if digit not in '0123456789abcdefABCDEF']:
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(hexstr)


def a2b_hex(hexstr):
    return unhexlify(hexstr)
