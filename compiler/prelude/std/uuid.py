import hashlib
import _aiflowc

NAMESPACE_DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
NAMESPACE_URL = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'
NAMESPACE_OID = '6ba7b812-9dad-11d1-80b4-00c04fd430c8'
NAMESPACE_X500 = '6ba7b814-9dad-11d1-80b4-00c04fd430c8'
RESERVED_NCS = 'reserved for NCS compatibility'
RFC_4122 = 'specified in RFC 4122'


class UUID(_aiflowc.rest_of('uuid.UUID')):
    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
        given = [hex, bytes, bytes_le, fields, int]
        if given.count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if bytes_le is not None or fields is not None:
            self.int = _aiflowc.not_evaluated('a UUID of such parts')
        elif not _aiflowc.is_known(given):
            self.int = _aiflowc.unknown_like(given)
        elif hex is not None:
            digits = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(digits) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            self.int = _int(digits, 16)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            self.int = _int.from_bytes(bytes, 'big')
        else:
            if not 0 <= int < 1 << 128:
                raise ValueError('int is out of range (need a 128-bit value)')
            self.int = int
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            self.int = self.int & ~(0xc000 << 48) | 0x8000 << 48
            self.int = self.int & ~(0xf000 << 64) | version << 76

    @property
    def hex(self):
        return '%032x' % self.int

    @property
    def bytes(self):
        return self.int.to_bytes(16, 'big')

    @property
    def urn(self):
        return 'urn:uuid:' + str(self)

    @property
    def version(self):
        return self.int >> 76 & 0xf if self.int >> 62 & 3 == 2 else None

    def __str__(self):
        digits = self.hex
        return digits[:8] + '-' + digits[8:12] + '-' + digits[12:16] + '-' + digits[16:20] + '-' + digits[20:]

    def __repr__(self):
        return 'UUID(%r)' % str(self)

    def __int__(self):
        return self.int

    def _key(self):
        return ('UUID', self.int)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented


_int = int
NAMESPACE_DNS = UUID(NAMESPACE_DNS)
NAMESPACE_URL = UUID(NAMESPACE_URL)
NAMESPACE_OID = UUID(NAMESPACE_OID)
NAMESPACE_X500 = UUID(NAMESPACE_X500)


def uuid3(namespace, name):
    return _named(namespace, name, 'md5', 3)


def uuid5(namespace, name):
    return _named(namespace, name, 'sha1', 5)


def _named(namespace, name, how, version):
    if not _aiflowc.is_known(namespace, name):
        return _aiflowc.unknown_like(namespace, name)
    return UUID(bytes=hashlib.new(how, namespace.bytes + name.encode()).digest()[:16], version=version)


def uuid1(node=None, clock_seq=None):
    return _aiflowc.varies('chance')


def uuid4():
    return _aiflowc.varies('chance')


def getnode(*, getters=None):
    return _aiflowc.unknown('the machine')
