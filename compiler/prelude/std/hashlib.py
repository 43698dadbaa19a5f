import _aiflowc

_strict = True

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224', 'sha3_256',
                         'sha3_384', 'sha3_512', 'shake_128', 'shake_256'}

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128), 'sha512': (64, 128)}


class _Hash:
    _tp_name = '_hashlib.HASH'

    def __init__(self, name, data):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = b''
        self.update(data)

    def update(self, data):
        if isinstance(data, str):
            raise TypeError('Unicode-objects must be encoded before hashing')
        if not isinstance(data, bytes):
            raise TypeError('object supporting the buffer API required')
        self._data = self._data + data

    def digest(self):
        return _aiflowc.digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _Hash(self.name, self._data)


def md5(string=b''):
    return _Hash('md5', string)


def sha1(string=b''):
    return _Hash('sha1', string)


def sha224(string=b''):
    return _Hash('sha224', string)


def sha256(string=b''):
    return _Hash('sha256', string)


def sha384(string=b''):
    return _Hash('sha384', string)


def sha512(string=b''):
    return _Hash('sha512', string)


def new(name, data=b'', **kwargs):
    if not isinstance(name, str):
        raise TypeError('name must be a string')
    if name.lower() not in _SIZES:
        return _aiflowc.not_evaluated('this sum')
    return _Hash(name.lower(), data)
