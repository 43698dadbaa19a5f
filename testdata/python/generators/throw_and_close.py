# shows: `throw`, `close`
def worker():
    try:
        while True:
            try:
                yield 'working'
            except ValueError as error:
                print('handled', error)
                yield 'recovered'
    finally:
        print('cleaning up')


w = worker()
print(next(w), w.throw(ValueError('bad')), next(w))
w.close()
print(list(w))
w = worker()
next(w)
try:
    w.throw(KeyError('k'))
except KeyError as error:
    print(repr(error))
unstarted = worker()
unstarted.close()
try:
    unstarted.throw(RuntimeError('late'))
except RuntimeError as error:
    print(error)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)
