# shows: `operator`
import operator
from operator import attrgetter, itemgetter, methodcaller


class Job:
    def __init__(self, name, rank):
        self.name, self.rank = name, rank
        self.parent = self


jobs = [Job('b', 2), Job('a', 1)]
print([job.name for job in sorted(jobs, key=attrgetter('rank'))], attrgetter('parent.name', 'rank')(jobs[0]))
print(itemgetter(1)('abc'), itemgetter(0, 2)('abc'), itemgetter('k')({'k': 5}), itemgetter(slice(1, 3))('abcd'))
print(methodcaller('split', ',')('a,b'), methodcaller('get', 'k', 0)({}), list(map(methodcaller('upper'), ['x'])))
print(operator.add(1, 2), operator.sub(1, 2), operator.mul('a', 2), operator.truediv(1, 2), operator.floordiv(-7, 2), operator.mod(-7, 2), operator.pow(2, 3))
print(operator.lt(1, 2), operator.ge(1, 2), operator.eq(1, 1.0), operator.ne(1, 2), operator.is_(None, None), operator.is_not(1, None))
print(operator.not_([]), operator.truth('x'), operator.neg(2), operator.pos(2), operator.invert(5), operator.inv(5), operator.abs(-3))
print(operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 3), operator.rshift(8, 1), operator.concat([1], [2]))
print(operator.contains('abc', 'b'), operator.getitem([5, 6], 1), operator.indexOf('abc', 'c'), operator.countOf([1, 2, 1], 1), operator.index(7))
kept = {}
operator.setitem(kept, 'k', 1)
operator.setitem(kept, 'l', 2)
operator.delitem(kept, 'k')
print(kept, operator.iadd([1], [2]), operator.ior(1, 2))
for wrong in (lambda: itemgetter(5)('abc'), lambda: attrgetter('no')(1), lambda: operator.indexOf([1], 2), lambda: operator.add(1, 'a')):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
