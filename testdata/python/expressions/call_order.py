# shows: calls with `*args` and `**kwargs`
log = []


def v(x):
    log.append(x)
    return x


def f(*args, **kwargs):
    log.append('call')


v(f)(v(1), *v([2]), k=v(3), **v({'l': 4}))
print(log[1:])
log.clear()
{v('a'): v(1), v('b'): v(2)}
[v(3), v(4)][v(0)]
x = [0]
x[v(0)] = v('value')
print(log)
