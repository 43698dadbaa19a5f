# shows: `yield` as a statement
def count(n):
    print('start')
    for i in range(n):
        yield i
        print('after', i)
    print('end')


g = count(2)
print('made')
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration:
    print('stopped')
print(list(g))
for x in count(1):
    print('got', x)


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


it = fib()
print([next(it) for _ in range(10)])
print(sum(count(3)), sorted(-x for x in count(2)), tuple(count(0)))
