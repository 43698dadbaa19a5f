# shows: construction
class Plugin:
    registry = []

    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry.append((cls.__name__, tag))


class A(Plugin):
    pass


class B(A, tag='b'):
    pass


print(Plugin.registry)
