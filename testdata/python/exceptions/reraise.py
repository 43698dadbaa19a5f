# shows: `raise`
log = []


def inner():
    try:
        raise KeyError('inner')
    except KeyError as error:
        log.append('inner ' + str(error))
        raise


def middle():
    try:
        inner()
    except LookupError as error:
        log.append('middle')
        raise ValueError('converted') from error
    finally:
        log.append('finally')


try:
    middle()
except ValueError as error:
    print(error, log)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        [][0]
except IndexError as error:
    print(error)
try:
    raise ValueError('x') from None
except ValueError as error:
    print(error)
for cause in ['undefined', 'text']:
    try:
        if cause == 'text':
            raise ValueError('x') from 'text'
        raise ValueError('x') from undefined
    except (NameError, TypeError) as error:
        print(type(error).__name__, error)
