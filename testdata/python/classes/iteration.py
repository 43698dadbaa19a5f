# shows: iteration
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Pairs:
    def __iter__(self):
        yield 'a', 1
        yield 'b', 2

    def __reversed__(self):
        return iter('reversed')


c = Countdown(5)
print(next(c), list(c), list(c), next(c, 'end'))
print(sum(Countdown(4)), dict(Pairs()), [*Pairs()], ''.join(reversed(Pairs())), 2 in Countdown(3))
x, y, z = Countdown(3)
print(x, y, z, tuple(Countdown(2)), sorted(Countdown(3)), list(enumerate(Countdown(2))))
for k, v in Pairs():
    print(k, v)
try:
    iter(object())
except TypeError as error:
    print(error)
