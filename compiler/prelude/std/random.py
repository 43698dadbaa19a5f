import _aiflowc

_state = {'seeded': False}


def _drawn(*among):
    # What follows a seed is the same each time, but not worked out.
    if _state['seeded']:
        return _aiflowc.not_evaluated('what a seeded generator gives', *among)
    return _aiflowc.varies('chance', *among)


def seed(a=None, version=2):
    _state['seeded'] = a is not None


def random():
    return _drawn()


def uniform(a, b):
    return _drawn()


def randint(a, b):
    return _drawn()


def randrange(start, stop=None, step=1, _int=int):
    return _drawn()


def getrandbits(k):
    return _drawn()


def choice(seq):
    # Of one there is no choice.
    if _aiflowc.is_known(seq) and isinstance(seq, (list, tuple, str, range)) and len(seq) == 1:
        return seq[0]
    return _drawn(seq)


def choices(population, weights=None, *, cum_weights=None, k=1):
    return _drawn(population)


def sample(population, k):
    return _drawn(population)


def gauss(mu, sigma):
    return _drawn()


def normalvariate(mu, sigma):
    return _drawn()


def triangular(low=0.0, high=1.0, mode=None):
    return _drawn()


def shuffle(x, random=None):
    return _aiflowc.spoil(x, _drawn())
