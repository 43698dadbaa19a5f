# refused: AF0202
# shows: `__prepare__` of a metaclass
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {}


class A(metaclass=Meta):  # <-
    pass
