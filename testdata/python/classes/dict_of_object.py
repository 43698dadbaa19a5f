# shows: `__dict__` of classes
class Field:
    def __set_name__(self, owner, name):
        self.name = name


class First:
    one = Field()


class Second(First):
    two = Field()


# All that a class has, from the one that all have on.
print([value.name for of in reversed(Second.__mro__) for value in vars(of).values() if isinstance(value, Field)])
print([name for name, value in vars(object).items() if isinstance(value, (str, property))], vars(object)['__doc__'])
print(vars(object)['__eq__'], callable(vars(object)['__repr__']), type(vars(object)['__init__']).__name__)
