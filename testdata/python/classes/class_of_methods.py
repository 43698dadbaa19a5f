# `__class__` in a method is the class in whose text it stands.
class Base:
    registry = []

    def __init__(self):
        self.made_by = __class__.__name__
        __class__.registry.append(type(self).__name__)

    def nested(self):
        def inner():
            return __class__.__name__, [__class__ is Base for _ in range(1)]
        return inner() + ((lambda: __class__.__qualname__)(),)

    @classmethod
    def of_class(cls):
        return __class__ is Base, cls is Base

    @staticmethod
    def of_static():
        return __class__.__name__

    def later(self):
        def inner(self):
            return super().__init__() is None, self.made_by
        return inner(self)


class Derived(Base):
    def __init__(self):
        super().__init__()
        self.also = __class__


derived = Derived()
print(derived.made_by, derived.also is Derived, Base.registry, derived.nested(), derived.of_class(), Base.of_static())
print(derived.later(), super(Derived, derived).nested()[0])


class Body:
    try:
        __class__
    except NameError as error:
        print(error)
