# shows: `raise`, `try`/`except`/`else`/`finally`
class Failed(Exception):
    pass


def chain(error):
    out = []
    while error is not None:
        out.append('%s%s' % (type(error).__name__, error.args))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return out


def attempt(f):
    try:
        f()
    except Exception as error:
        print(chain(error), repr(error.__cause__), repr(error.__context__), error.__suppress_context__)


def with_cause():
    try:
        {}['k']
    except KeyError as error:
        raise Failed('no k') from error


def with_class():
    raise Failed('x') from ValueError


def without():
    try:
        int('x')
    except ValueError:
        raise Failed('hidden') from None


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]


def nested():
    try:
        raise KeyError('first')
    except KeyError:
        try:
            raise ValueError('second')
        except ValueError as inner:
            print('inner', repr(inner.__context__), inner.__cause__)
        raise Failed('third')


def again():
    try:
        raise KeyError('same')
    except KeyError as error:
        raise error


def deep():
    try:
        with_cause()
    except Failed as error:
        raise RuntimeError('outer') from error


def plain():
    raise Failed('a', 1)


for f in [with_cause, with_class, without, implicit, nested, again, deep, plain]:
    attempt(f)
error = Failed('made')
print(error.__cause__, error.__context__, error.__suppress_context__, error.args, error.with_traceback(None) is error)
try:
    try:
        raise Failed('inner')
    except Failed as error:
        raise Failed('vars') from error
except Failed as error:
    error.note = 'noted'
    print(vars(error))
