import _aiflowc


def uuid1(node=None, clock_seq=None):
    return _aiflowc.varies('chance')


def uuid4():
    return _aiflowc.varies('chance')


def getnode(*, getters=None):
    return _aiflowc.unknown('the machine')
