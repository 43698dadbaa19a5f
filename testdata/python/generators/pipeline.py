# shows: `yield` as a statement
def lines():
    for line in ['a=1', '', '# x', 'b = 2', 'c']:
        yield line


def clean(source):
    for line in source:
        line = line.strip()
        if line and not line.startswith('#'):
            yield line


def pairs(source):
    for line in source:
        key, found, value = line.partition('=')
        if found:
            yield key.strip(), int(value)


print(dict(pairs(clean(lines()))))


def take(n, items):
    for i, item in enumerate(items):
        if i >= n:
            return
        yield item


def naturals(n=0):
    while True:
        yield n
        n += 1


print(list(take(4, (x * x for x in naturals() if x % 2))))
print(list(zip(naturals(1), 'abc')), list(map(lambda a, b: a * b, take(3, naturals()), [5, 6, 7])))
