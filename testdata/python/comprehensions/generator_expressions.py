# shows: generator expressions
g = (x * x for x in range(4))
print(next(g), next(g), list(g), list(g))
print(sum(x for x in range(5)), max((len(w), w) for w in ['a', 'bb']), ','.join(str(x) for x in range(3)))
log = []
lazy = (log.append(x) or x for x in range(5))
print(log, next(lazy), log)
print(any(x > 2 for x in lazy), log, list(lazy))
n = 10
late = (x + n for x in range(2))
n = 20
print(list(late))
try:
    next(x for x in [])
except StopIteration as error:
    print('stopped', error.args)
print(next((x for x in []), 'default'))
