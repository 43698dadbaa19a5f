from showing import attempt, show

log = []


def run(kind):
    try:
        log.append('try')
        if kind == 'value':
            raise ValueError('v')
        if kind == 'key':
            {}['k']
        if kind == 'return':
            return 'returned'
    except ValueError as error:
        log.append('value ' + str(error))
        return 'value'
    except (KeyError, IndexError) as error:
        log.append('lookup ' + repr(error))
    else:
        log.append('else')
    finally:
        log.append('finally')
    return 'end'


for kind in ('value', 'key', 'return', 'none'):
    log.clear()
    show('run ' + kind, (run(kind), list(log)))


def finally_wins():
    try:
        return 'try'
    finally:
        return 'finally'


def finally_value():
    x = 1
    try:
        return x
    finally:
        x = 2


def finally_swallows():
    try:
        raise ValueError
    finally:
        return 'swallowed'


def loop_finally():
    seen = []
    for i in range(3):
        try:
            if i == 1:
                continue
            seen.append(i)
        finally:
            seen.append('f')
    return seen


show('finally', (finally_wins(), finally_value(), finally_swallows(), loop_finally()))


class Own(Exception):
    def __init__(self, code, *args):
        super().__init__('code {}'.format(code), *args)
        self.code = code


class Sub(Own):
    pass


class Silent(Exception):
    """No arguments of its own."""


def raising(error):
    raise error


for i, error in enumerate([Own(5), Sub(6, 'x'), Silent(), Silent('a', 2), KeyError('k'), ValueError, OSError(2, 'No such file'), StopIteration(3), LookupError()]):
    attempt('raised {}'.format(i), lambda: raising(error))
try:
    raise Sub(7)
except Own as error:
    show('caught', (error.code, error.args, type(error).__name__, isinstance(error, Exception), str(error)))
try:
    try:
        raise ValueError('inner')
    except ValueError:
        raise KeyError('outer')
except KeyError as error:
    show('replaced', (str(error), str(error.__context__)))
try:
    try:
        raise ValueError('inner')
    except ValueError as inner:
        raise RuntimeError('outer') from inner
except RuntimeError as error:
    show('chained', (str(error), repr(error.__cause__)))
try:
    try:
        raise ValueError('again')
    except ValueError:
        raise
except ValueError as error:
    show('reraised', str(error))


def bare():
    raise


attempt('bare raise', bare)
attempt('raise number', lambda: raising(5))
attempt('raise text', lambda: raising('text'))
attempt('assert', lambda: asserting(False))
attempt('assert message', lambda: asserting_message())
show('assert true', asserting(True) if False else None)


def asserting(value):
    assert value


def asserting_message():
    assert 1 == 2, 'not equal'


def nested():
    steps = []
    try:
        try:
            steps.append(1)
            int('x')
        except KeyError:
            steps.append('wrong')
        finally:
            steps.append(2)
    except ValueError:
        steps.append(3)
    else:
        steps.append('no')
    return steps


show('nested', nested())


def through():
    try:
        deeper()
    except ZeroDivisionError as error:
        return str(error)


def deeper():
    try:
        return 1 / 0
    except KeyError:
        return 'no'


show('through', through())
for i, error in enumerate([ZeroDivisionError, FileNotFoundError, ModuleNotFoundError, UnboundLocalError, NotImplementedError, RecursionError, UnicodeDecodeError, IndexError]):
    show('bases {}'.format(i), [base.__name__ for base in error.__mro__])
try:
    import no_such_module_anywhere
except ImportError:
    log.append('import')
show('args', (ValueError('a', 1).args, ValueError().args, Exception('x').args[0]))
show('identity', (ValueError('a') == ValueError('a'), type(ValueError()) is ValueError))
caught = []
for value in ('1', 'x', None, '3'):
    try:
        number = int(value)
    except ValueError:
        caught.append('bad')
        continue
    except TypeError as error:
        caught.append(str(error))
        break
    else:
        caught.append(number)
    finally:
        caught.append('.')
else:
    caught.append('done')
show('in a loop', caught)


def attribute():
    value = None
    return value.name


attempt('attribute of none', attribute)
attempt('attribute of text', lambda: 'a'.name)
attempt('attribute of int', lambda: (5).name)
attempt('attribute of list', lambda: [].name)
attempt('attribute of function', lambda: attribute.name)
attempt('attribute of class', lambda: Own.name)
attempt('attribute of module', lambda: __import_os().nothing)


def __import_os():
    import os
    return os


def set_attribute(target):
    target.name = 1


for i, target in enumerate([None, 5, 'a', [], {}, (1,), len]):
    attempt('set attribute {}'.format(i), lambda: set_attribute(target))
attempt('iterate number', lambda: [x for x in 5])
attempt('iterate none', lambda: [x for x in None])
attempt('unpack none', lambda: unpack(None))
attempt('unpack number', lambda: unpack(5))
attempt('unpack few', lambda: unpack([1]))
attempt('unpack many', lambda: unpack([1, 2, 3]))
attempt('unpack text', lambda: unpack('abcd'))


def unpack(value):
    a, b = value
    return a, b


def catch_base():
    try:
        raise KeyboardInterrupt
    except Exception:
        return 'exception'
    except BaseException as error:
        return type(error).__name__


def catch_bare():
    try:
        raise Own(1)
    except:
        return 'bare'


def catch_tuple():
    errors = (KeyError, ValueError)
    try:
        raise ValueError
    except errors:
        return 'tuple'


show('catches', (catch_base(), catch_bare(), catch_tuple()))


class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow

    def __enter__(self):
        log.append('enter')
        return 'value'

    def __exit__(self, kind, error, trace):
        log.append('exit ' + (kind.__name__ if kind else 'none') + ' ' + str(error))
        return self.swallow


log.clear()
with Manager() as value:
    log.append(value)
show('with', list(log))
log.clear()
with Manager(True):
    raise ValueError('swallowed')
show('with swallowed', list(log))
log.clear()


def leaving():
    with Manager() as a, Manager(True) as b:
        return 'left'


show('with return', (leaving(), list(log)))
log.clear()


def passing():
    with Manager():
        raise KeyError('passes')


attempt('with passes', passing)
show('with passed', list(log))
log.clear()
for i in range(2):
    with Manager():
        if i == 0:
            continue
        break
show('with loop', log)


class NoExit:
    def __enter__(self):
        return 1


def no_manager():
    with 5:
        pass


def no_exit():
    with NoExit():
        pass


attempt('no manager', no_manager)
attempt('no exit', no_exit)


class Failing:
    def __enter__(self):
        raise ValueError('enter')

    def __exit__(self, *args):
        return True


def failing():
    with Failing():
        pass


attempt('enter fails', failing)


class ReplacesError:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise RuntimeError('in exit')


def replaces():
    with ReplacesError():
        raise ValueError('body')


attempt('exit raises', replaces)
attempt('not implemented', lambda: raising(NotImplementedError('todo')))
attempt('catch not a class', lambda: catch_number())


def catch_number():
    try:
        raise ValueError
    except 5:
        return 'no'


class OnlyEnter:
    def __enter__(self):
        log.append('entered')


class OnlyExit:
    def __exit__(self, *args):
        log.append('left')


def half(kind):
    with kind():
        log.append('inside')


log.clear()
attempt('with without exit', lambda: half(OnlyEnter))
attempt('with without enter', lambda: half(OnlyExit))
attempt('with nothing', lambda: half(object))
show('with half', list(log))


class Leaving(Manager):
    def __exit__(self, kind, error, trace):
        log.append('exit ' + kind.__name__)
        return self.swallow


def exiting(swallow):
    with Leaving(swallow):
        exit(3)
    return 'went on'


log.clear()
show('with exit swallowed', (exiting(True), list(log)))


def exit_caught():
    try:
        exiting(False)
    except SystemExit:
        return 'caught'


log.clear()
show('with exit', (exit_caught(), list(log)))
