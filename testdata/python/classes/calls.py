# shows: calls
class Multiplier:
    def __init__(self, by):
        self.by = by

    def __call__(self, x, *more, plus=0):
        return [v * self.by + plus for v in (x,) + more]


m = Multiplier(3)
print(m(1), m(1, 2, plus=10), callable(m), list(map(m, [1, 2])))


class Plain:
    pass


try:
    Plain()()
except TypeError as error:
    print(error)
