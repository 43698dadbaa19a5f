# shows: decorators
def with_name(cls):
    cls.name = cls.__name__.lower()
    return cls


@with_name
class Widget:
    @staticmethod
    def make():
        return Widget()

    @classmethod
    def title(cls):
        return cls.name.title()


print(Widget.name, Widget.make().name, Widget.title())


class Counted:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


@Counted
def double(x):
    return x * 2


print(double(2), double(3), double.calls)
