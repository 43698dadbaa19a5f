SIZE = 'small'


def clean(side):
    return 'clean --side %s --size %s' % (side, SIZE


def fill(side):
    return 'fill ' + side
