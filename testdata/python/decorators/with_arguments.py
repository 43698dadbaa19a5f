# shows: decorators
def repeat(times, **options):
    def decorate(f):
        def wrapper(*args):
            return [f(*args)] * times + [options]
        return wrapper
    return decorate


def register(registry):
    def decorate(f):
        registry[f.__name__] = f
        return f
    return decorate


registry = {}


@repeat(2, tag='t')
@register(registry)
def hello(name):
    return 'hello ' + name


print(hello('x'), registry['hello']('y'))


@register(registry)
class Thing:
    pass


print(sorted(registry), registry['Thing'] is Thing)
