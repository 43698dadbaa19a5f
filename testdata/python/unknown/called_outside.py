# shows: functions and generators that are handed to such a call, functions that it decorates
import marshal
count, names, fixed = [0], [], [1]


class Counter:
    def __init__(self):
        self.n = 0

    def step(self, *args):
        self.n += 1

    def __call__(self, *args):
        self.n += 10


def step(*args):
    count[0] = count[0] + 1
    return len(fixed)


def ends(*args):
    while True:
        if not args:
            raise ValueError('nothing')


counter, called = Counter(), Counter()
print(count, counter.n, called.n)
for function in (step, lambda *args: names.append('x'), counter.step, called, ends):
    try:
        marshal.dumps(function)
    except ValueError:
        pass
print(count[0])  # unknown
print(names)  # unknown
print(counter.n)  # unknown
print(called.n)  # unknown
print(fixed, step())
decorated = [0]
try:
    @marshal.dumps
    def decorate(*args):
        decorated[0] += 1
except ValueError:
    pass
print(decorated[0])  # unknown
drawn = []


def numbers():
    for number in range(2):
        drawn.append(number)
        yield number


try:
    marshal.dumps(numbers())
except ValueError:
    pass
print(drawn)  # unknown
