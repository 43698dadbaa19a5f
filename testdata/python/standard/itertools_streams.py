# shows: `itertools`
import itertools
from itertools import chain, count, cycle, islice, repeat

print(list(chain([1], (2, 3), 'a')), list(chain.from_iterable([[1], [2, 3]])), list(islice(count(5, 2), 3)), list(islice(count(0.5), 2)))
print(list(islice(cycle('ab'), 5)), list(repeat('x', 2)), next(repeat(1)), list(islice('abcdef', 1, 5, 2)), list(islice('abc', None)))
print(list(itertools.accumulate([1, 2, 3])), list(itertools.accumulate([3, 1, 2], max)), list(itertools.accumulate([])))
print(list(itertools.takewhile(lambda n: n < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda n: n < 3, [1, 2, 3, 1])))
print(list(itertools.filterfalse(None, [0, 1, ''])), list(itertools.compress('abcd', [1, 0, True])), list(itertools.starmap(pow, [(2, 3), (3, 2)])))
print([(key, list(group)) for key, group in itertools.groupby('aabbba')])
print({key: [word for word in group] for key, group in itertools.groupby(['load', 'list', 'store'], key=lambda word: word[0])})
groups = itertools.groupby([1, 1, 2])
first = next(groups)
second = next(groups)
print(first[0], list(first[1]), second[0], list(second[1]), list(groups))
print(list(itertools.zip_longest('ab', [1], fillvalue='-')), list(itertools.zip_longest('a', 'bc', 'def')))
left, right = itertools.tee(iter([1, 2, 3]))
print(next(left), next(left), list(right), list(left), len(itertools.tee('ab', 3)))
numbers = count(1)
print(next(numbers), next(numbers), [name for name, _ in zip(['a', 'b'], numbers)], next(numbers))
for a, b in zip(count(), ['x', 'y']):
    print(a, b)
try:
    next(islice([1], 0))
except StopIteration:
    print('nothing')


def turns(_, calls=[]):
    calls.append(1)
    return len(calls) // 2


print([list(group) for _, group in itertools.groupby('abcde', turns)])
