import _aiflowc


def token_hex(nbytes=None):
    return _aiflowc.varies('chance')


def token_bytes(nbytes=None):
    return _aiflowc.varies('chance')


def token_urlsafe(nbytes=None):
    return _aiflowc.varies('chance')


def choice(seq):
    return _aiflowc.varies('chance', seq)


def randbelow(exclusive_upper_bound):
    return _aiflowc.varies('chance')


def randbits(k):
    return _aiflowc.varies('chance')
