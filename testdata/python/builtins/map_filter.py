# shows: `map`, `filter`
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, '', 'a'])))
print(list(filter(lambda x: x % 2, range(6))), sum(map(len, ['ab', 'c'])), list(map(int, '123')), set(map(abs, [-1, 1])))
log = []
lazy = map(log.append, [1, 2])
print(log, list(lazy), log)
print(next(filter(str.isdigit, 'ab1c2')), ' '.join(map(str.upper, ['a', 'b'])), dict(map(lambda p: p[::-1], [(1, 'a')])))
