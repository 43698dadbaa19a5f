# shows: `raise`
def attempt(f):
    try:
        f()
    except BaseException as error:
        return type(error).__name__, error.args, str(error), repr(error)


def throw(error):
    raise error


print(attempt(lambda: throw(ValueError)))
print(attempt(lambda: throw(ValueError('a'))))
print(attempt(lambda: throw(ValueError('a', 1))))
print(attempt(lambda: throw(KeyError('k'))))
print(attempt(lambda: throw(KeyError())))
print(attempt(lambda: throw(5)))
print(attempt(lambda: throw(SystemExit(3))))
print(attempt(lambda: throw(KeyboardInterrupt())))
try:
    raise
except RuntimeError as error:
    print(error)
