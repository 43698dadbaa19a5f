CONSTANT = 'constant'
_private = 'private'


def twice(x):
    return x * 2
