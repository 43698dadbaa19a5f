# shows: `itertools`
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product('a', [])))
print(list(permutations([1, 2, 3], 2)), len(list(permutations(range(4)))), list(permutations('ab', 3)), list(permutations('ab')))
print(list(combinations('abcd', 2)), list(combinations([1, 2], 0)), list(combinations('a', 2)))
print(list(combinations_with_replacement('abc', 2)))
jobs = ['load_%s_%d' % pair for pair in product(['berlin', 'paris'], [2020, 2021])]
print(jobs, [a + b for a, b in combinations(['x', 'y', 'z'], 2)])
try:
    list(combinations('abc', -1))
except ValueError as error:
    print(error)
