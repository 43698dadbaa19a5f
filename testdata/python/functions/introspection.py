# shows: `__annotations__`, `__code__`, `co_name`, `co_varnames`, `co_argcount`, `__wrapped__`, `inspect`
import functools
import inspect
from typing import Dict, Optional

registry = {}


def job(name: str, retries: int = 3, *args, queue='slow', **options: dict) -> bool:
    """Runs a job.

    It may fail.
    """
    done = name.upper()
    for step in range(retries):
        done += str(step)
    return bool(done)


def plain(a, b):
    c = a
    a += b
    with open(c) as d:
        pass
    try:
        import os
    except ValueError as e:
        f = 1
    return a


class Base:
    region: str = 'eu'
    size: int

    def run(self, a, b=2):
        return a

    def __call__(self, x, *, y=None):
        return x


class Load(Base):
    tables: list = []

    def __init__(self, table: str, limit=None):
        self.table = table

    @staticmethod
    def helper():
        pass

    @classmethod
    def make(cls):
        return cls('a')


class Bare:
    pass


def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper


@logged
def wrapped(a: int, b='x') -> str:
    return b


count: int = 0
print(job.__annotations__, plain.__annotations__, Base.__annotations__, Load.__annotations__)
print(wrapped.__annotations__, wrapped.__name__, wrapped.__wrapped__(1), hasattr(job, '__wrapped__'))
code = job.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_varnames, code.co_varnames[:code.co_argcount], code.co_nlocals)
print(plain.__code__.co_varnames, (lambda x, y=1: x).__code__.co_varnames, Base.run.__code__.co_varnames)
signature = inspect.signature(job)
print(signature, list(signature.parameters), signature.return_annotation)
for name, parameter in signature.parameters.items():
    print(name, parameter, parameter.kind, parameter.default is inspect.Parameter.empty, parameter.annotation, parameter.kind.name)
print(inspect.signature(wrapped), inspect.signature(Base().run), inspect.signature(Base()), inspect.signature(Load), inspect.signature(lambda: 0))
required = [p.name for p in inspect.signature(job).parameters.values()
            if p.default is p.empty and p.kind == p.POSITIONAL_OR_KEYWORD]
print(required, inspect.signature(job).parameters['retries'].default, inspect.signature(plain) == inspect.signature(plain))
print(inspect.isfunction(job), inspect.isclass(Load), inspect.ismethod(Base().run), inspect.isfunction(Base.run), inspect.isclass(3), inspect.isbuiltin(len), inspect.isgeneratorfunction(job))
print([name for name, _ in inspect.getmembers(Load, inspect.isfunction)], [name for name, _ in inspect.getmembers(Load('a'), inspect.ismethod)])
print(inspect.getdoc(job), inspect.unwrap(wrapped).__name__, inspect.getmembers(Load, inspect.isclass))
try:
    Bare.__annotations__
except AttributeError as error:
    print(error)
job.__annotations__['extra'] = 1
print(len(job.__annotations__), Base.__annotations__ is Base.__annotations__, 'tables' in Load.__annotations__)
for method in [Base.run, Load.make, job]:
    registry[method.__name__] = {k: v for k, v in method.__annotations__.items() if k != 'return'}
print(sorted(registry))


async def coroutine():
    return 1


def generator():
    yield 1


print(inspect.iscoroutinefunction(coroutine), inspect.isgeneratorfunction(generator), inspect.isgenerator(generator()), inspect.iscoroutinefunction(job))
