# shows: inheritance with Python's method resolution order, `abc`, `inspect`
import inspect
from abc import ABC, ABCMeta, abstractmethod


class Plain(type):
    pass


class Free(metaclass=Plain):
    @abstractmethod
    def run(self):
        return 'runs'


class Step(ABC):
    known = []

    def __init_subclass__(cls, *, order=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.order = order
        Step.known.append(cls)

    @abstractmethod
    def run(self):
        raise NotImplementedError

    @property
    @abstractmethod
    def name(self):
        pass


class Half(Step, order=2):
    name = 'half'


class Whole(Half, order=1):
    def run(self):
        return self.name


print(Free().run(), inspect.isabstract(Free), inspect.isabstract(3))
print([cls.__name__ for cls in sorted(Step.known, key=lambda cls: cls.order) if not inspect.isabstract(cls)])
print(sorted(Step.__abstractmethods__), sorted(Half.__abstractmethods__), Whole.__abstractmethods__ == frozenset())
for cls in (Step, Half, Whole):
    try:
        print(cls().run())
    except TypeError as error:
        print(error)
