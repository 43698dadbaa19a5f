import helpers.numbers_ as n
import helpers.stars
from helpers import CONSTANT, twice as double
from helpers.numbers_ import *
from helpers.stars import *
from showing import attempt, show

show('names', (CONSTANT, double(4), n.ONE, ONE, TWO, helpers.stars.visible, visible, helpers.CONSTANT))
attempt('not exported', lambda: hidden)
attempt('private', lambda: _private)
attempt('missing attribute', lambda: helpers.nothing)
show('same objects', (n.LIST is LIST, n.LIST))
n.LIST.append('more')
show('shared', LIST)
n.ONE = 'changed'
show('rebound', (ONE, n.ONE, n.get_one()))


def missing_module():
    from helpers import nowhere
    return nowhere


def missing_name():
    from helpers.numbers_ import NOPE
    return NOPE


attempt('missing module', missing_module)
attempt('missing name', missing_name)


def inside():
    from helpers.numbers_ import TWO as two
    import helpers.numbers_
    return two, helpers.numbers_.ONE


show('inside', inside())
show('module names', (n.__name__, helpers.__name__, n.get_one.__module__, __name__))
show('relative', helpers.sibling_one())
show('class of module', (helpers.Helper().name(), helpers.Helper.__module__))
