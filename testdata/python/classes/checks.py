# shows: metaclasses
# What classes say themselves of their instances and subclasses, and what they give for `[]`.
import abc


class Even(type):
    def __instancecheck__(cls, instance):
        return isinstance(instance, int) and instance % 2 == 0

    def __subclasscheck__(cls, subclass):
        return subclass is int or super().__subclasscheck__(subclass)


class Number(metaclass=Even):
    pass


class Small(Number):
    pass


print(isinstance(4, Number), isinstance(5, Number), isinstance('x', (Number, str)), isinstance(3, (str, Number)))
print(issubclass(int, Number), issubclass(bool, Number), issubclass(Small, Number), issubclass(int, (Number, str)))
print(isinstance(Small(), Small), isinstance(Small(), Number))


class Counting(type):
    asked = []

    def __instancecheck__(cls, instance):
        Counting.asked.append(cls.__name__)
        return super().__instancecheck__(instance)


class Counted(metaclass=Counting):
    pass


class Other(Counted):
    pass


print(isinstance(Other(), Counted), isinstance(Counted(), Counted), isinstance(1, Counted), Counting.asked)


class Any:
    def __instancecheck__(self, instance):
        return instance == 1


print(isinstance(1, Any()), isinstance(2, Any()))


class Closeable(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Closeable:
            return hasattr(other, 'close') or NotImplemented
        return NotImplemented


class File:
    def close(self):
        pass


class Open(Closeable):
    pass


print(isinstance(File(), Closeable), issubclass(File, Closeable), isinstance(1, Closeable), isinstance(Open(), Closeable))


class Of:
    def __class_getitem__(cls, key):
        return cls.__name__, key


class Typed(Of):
    pass


print(Of[1], Typed[1, 'a'], Typed[Of])


class Keyed(type):
    def __getitem__(cls, key):
        return 'by the metaclass', key


class Both(metaclass=Keyed):
    def __class_getitem__(cls, key):
        return 'never'


print(Both[2])


class Shape(abc.ABC):
    pass


@Shape.register
class Square:
    pass


class Cube(Square):
    pass


Shape.register(int)
print(isinstance(Cube(), Shape), isinstance(True, Shape), issubclass(Square, Shape), isinstance('', Shape), Square.__mro__[1:])


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, '_target', target)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, '_target'), name)


class Pretending:
    __class__ = property(lambda self: Square)


print(isinstance(Proxy(Cube()), Square), isinstance(Proxy(1), (str, int)), isinstance(Proxy(1), Proxy), isinstance(Proxy(1), str))
print(type(Proxy(1)).__name__, Proxy(1).__class__.__name__, isinstance(Pretending(), Square), isinstance(Pretending(), Cube))
