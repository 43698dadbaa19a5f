# The methods of augmented assignment, called by name: they change their receiver and give it back.
import collections
import operator


class Items(list):
    def __iadd__(self, other):
        return super().__iadd__(['+'] + list(other))

    def __imul__(self, times):
        return super().__imul__(times)


class Names(set):
    def __ior__(self, other):
        return super().__ior__(other)

    def __isub__(self, other):
        return super().__isub__(other)

    def __iand__(self, other):
        return set.__iand__(self, other)

    def __ixor__(self, other):
        return super().__ixor__(other)


class Queue(collections.deque):
    def __iadd__(self, other):
        return super().__iadd__(other)


items = same = Items('a')
items += 'b'
print(items, items is same, type(items).__name__)
items *= 2
print(same, items is same)

names = same = Names('a')
names |= {'b', 'c'}
print(sorted(same), names is same)
names -= {'a'}
names &= {'b', 'c', 'd'}
names ^= {'c', 'e'}
print(sorted(same), names is same, type(names).__name__)

queue = Queue('a')
queue += 'b'
print(list(queue))

plain = [1]
print(plain.__iadd__((2, 3)) is plain, plain, list.__iadd__(plain, [4]), plain.__imul__(2), plain)
some = {1}
print(some.__ior__({2}), some.__isub__({1}), some.__ixor__({3}), some.__iand__({3}), some, some.__ior__([4]))

operator.iadd(plain, [5])
counts = operator.ipow(3, 2), operator.imod(7, 4), operator.ifloordiv(7, 2), operator.ilshift(1, 3), operator.ixor(5, 1)
print(plain, counts, operator.itruediv(1, 2), operator.irshift(8, 1), operator.imul('ab', 2))
