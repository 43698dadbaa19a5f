# shows: `singledispatch`
import collections.abc
import functools


class Task:
    def __init__(self, *parts):
        self.parts = parts


class Group(Task):
    pass


@functools.singledispatch
def build(value, *rest):
    raise TypeError('cannot build ' + type(value).__name__)


@build.register
def _(value: Task, *rest):
    return 'task(' + ', '.join(build(part) for part in value.parts) + ')'


@build.register
def build_text(value: 'str', *rest) -> str:
    return value.upper()


@build.register
def _(value: int, more: list = None) -> str:
    return 'number'


@build.register(type(None))
@build.register(float)
def _(value):
    return 'nothing'


@build.register
def _(value: collections.abc.Mapping):
    return 'mapping of %d' % len(value)


build.register(collections.abc.Set, lambda value: 'set of %d' % len(value))

print(build(Group('a', Task(1, None), 2.5, True)), build({'a': 1}), build({1, 2}), build_text('x'), build('y', 3))
print(len(build.registry))  # unknown
for wrong in [b'', [1]]:
    try:
        build(wrong)
    except TypeError as error:
        print(error)
try:
    build.register(lambda value: value)
except TypeError as error:
    print(type(error).__name__)
