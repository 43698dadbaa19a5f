ONE = 1
TWO = 2
LIST = ['list']
_private = 'private'


def get_one():
    return ONE
