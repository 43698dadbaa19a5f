# shows: what is picked from a container by something unknown
# contexts: plain module
# Where it is not known at which `yield` a generator stands, closing it runs the handlers of each.
import os
seen, done, fixed = 0, 0, 1


def gen():
    global seen, done
    try:
        yield 1
        if os.environ.get('X'):
            yield 2
        yield 3
    except GeneratorExit:
        seen = 1
        raise
    finally:
        done = 1


numbers = gen()
next(numbers)
next(numbers)
print(seen, fixed)
numbers.close()
print(seen)  # unknown
print(done)  # unknown
print(fixed)
