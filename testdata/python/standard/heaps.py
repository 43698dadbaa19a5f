import bisect
import heapq
import random
import shlex
from heapq import heapify, heappop, heappush


class Task:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return '%s%d' % (self.name, self.rank)


heap = []
for rank, name in [(3, 'c'), (1, 'a'), (2, 'b'), (1, 'z')]:
    heappush(heap, Task(rank, name))
    print(heap)
print([heappop(heap) for _ in range(2)], heap)
numbers = [5, 1, 4.0, 1, 9, 2, 6]
heapify(numbers)
print(numbers, heapq.heappushpop(numbers, 0), heapq.heapreplace(numbers, 7), numbers)
print(heapq.nlargest(2, numbers), heapq.nsmallest(3, ['bb', 'a', 'ccc'], key=len))
print(list(heapq.merge([1, 4, 6], (2, 5), iter([3]))), list(heapq.merge('dc', 'ba', reverse=True)))
print(list(heapq.merge(['a', 'ccc'], ['bb'], key=len)))
for wrong in (lambda: heappop([]), lambda: heappush((), 1), lambda: heapify(3), lambda: heappush([2], 'a')):
    try:
        wrong()
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)

scores = [10, 20, 20, 30]
print(bisect.bisect(scores, 20), bisect.bisect_left(scores, 20), bisect.bisect_right(scores, 5, 1), scores)
bisect.insort(scores, 25)
bisect.insort_left(scores, 20)
print(scores, 'FDCBA'[bisect.bisect([60, 70, 80, 90], 77)])
try:
    bisect.bisect(scores, 1, -1)
except ValueError as error:
    print(error)

words = ['plain', 'two words', "it's", '', 'a/b=c', 'ä']
print([shlex.quote(word) for word in words], ' '.join(map(shlex.quote, words)))
print(shlex.split('a  "b c" d\\ e \'f "g\' "\\"" h"i"\'j\' \'\''), shlex.split('a # b', comments=True), shlex.split('# b'))
for wrong in ['"a', "'a", 'a\\']:
    try:
        shlex.split(wrong)
    except ValueError as error:
        print(error)

pile = [1, 2]
heappush(pile, random.random())
print(pile)  # unknown
sure = [1, 2]
bisect.insort(sure, random.random())
print(sure)  # unknown
