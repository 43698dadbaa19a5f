# shows: `try`/`except`/`else`/`finally`
def attempt(action):
    log = []
    try:
        log.append('try')
        action()
    except (KeyError, IndexError) as error:
        log.append(repr(error))
    except ValueError:
        log.append('value')
    except Exception as error:
        log.append(type(error).__name__)
    else:
        log.append('else')
    finally:
        log.append('finally')
    return log


print(attempt(lambda: None))
print(attempt(lambda: {}['x']))
print(attempt(lambda: [][1]))
print(attempt(lambda: int('x')))
print(attempt(lambda: 1 / 0))
print(attempt(lambda: undefined))
try:
    pass
finally:
    print('only finally')
try:
    1 / 0
except:
    print('bare')
