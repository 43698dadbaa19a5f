# shows: inheritance with Python's method resolution order, class attributes
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Base:
    made = []

    def __init_subclass__(cls, **options):
        cls.made.append((cls.__name__, options))

    def show(self):
        return self.x


Step = type('Step', (Base,), {'x': 1, 'twice': lambda self: self.x * 2})
step = Step()
print(step.show(), step.twice(), Step.__name__, Step.__mro__[1:], isinstance(step, Base), Base.made)
tasks = {name: type(name, (object,), {'name': name, 'run': lambda self, n=1: self.name * n}) for name in ['a', 'b']}
print(tasks['a']().run(), tasks['b']().run(2), [task.__name__ for task in tasks.values()])
attempt(lambda: type('A', [], {}))
attempt(lambda: type('A', ()))
attempt(lambda: type(1, (), {}))


def conflict():
    class A:
        pass

    class B(A):
        pass

    class C(A, B):
        pass


def twice():
    class A:
        pass

    class C(A, A):
        pass


attempt(conflict)
attempt(twice)
attempt(lambda: list[int])
