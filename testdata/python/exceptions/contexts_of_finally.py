# shows: `try`/`except`/`else`/`finally`
# What is raised in a `finally` follows from what is on its way.
def show(function):
    try:
        function()
    except BaseException as error:
        print(repr(error), repr(error.__context__), repr(error.__cause__))


def replaced():
    try:
        raise ValueError('1')
    finally:
        raise TypeError('2')


def failed():
    try:
        1 / 0
    finally:
        [][3]


def returned():
    try:
        return 1
    finally:
        raise TypeError('3')


def caught_inside():
    try:
        raise ValueError('v')
    finally:
        try:
            raise KeyError('inner')
        except KeyError as inner:
            print(repr(inner.__context__))


def again():
    try:
        raise ValueError('v')
    finally:
        raise


def dropped():
    for i in range(2):
        try:
            raise ValueError(i)
        finally:
            break
    raise KeyError('after')


for function in (replaced, failed, returned, caught_inside, again, dropped):
    show(function)
error = UnicodeDecodeError('utf-8', b'a', 0, 1, 'why')
print(error.encoding, error.object, error.start, error.end, error.reason)
try:
    class Both(int, str):
        pass
except TypeError as error:
    print(error)
