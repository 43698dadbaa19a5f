# shows: decorators
log = []


def traced(f):
    log.append('decorating ' + f.__name__)

    def wrapper(*args, **kwargs):
        log.append((f.__name__, args, kwargs))
        return f(*args, **kwargs)
    return wrapper


@traced
def add(a, b=1):
    return a + b


print(add(1), add(1, b=5), log)
print(add.__name__)
