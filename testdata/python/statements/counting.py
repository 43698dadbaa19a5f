# shows: `for`, `+=` and its like, `continue`
# Variables that count: whatever else may look at them sees each step.
total = 0
for i in range(5):
    total += i
print(total, i)
for i in range(3):
    i = i + 1
print(i)
for i in range(2):
    for i in range(5):
        pass
    print(i)


class Counted:
    n = 1
    for k in range(3):
        n += k
    __p = 1
    __p += 2
    __p = __p * 2


print(Counted.n, Counted.k, Counted._Counted__p)


def around():
    x = 1

    def more():
        nonlocal x
        x += 1
        return x

    more()
    x = x + 1
    for x in range(2):
        pass
    return x, more()


print(around())


def sums():
    n = 0
    for i in range(3):
        n = n + i
        yield n


print(list(sums()))
x = True
x += 1
print(x)
x = x + 1.5
print(x)
big = 1
for i in range(70):
    big = big * 2
    big += i
print(big)


def deep(n):
    a = 0
    for i in range(n):
        a = a + i
        if i == 2:
            continue
        a -= 1
    else:
        a = a * 10
    return a


print(deep(4))
for nothing in range(0):
    pass
try:
    print(nothing)
except NameError as error:
    print(type(error).__name__)
down = 10
for i in range(10, 0, -3):
    down -= i
print(down, i)
watched = locals()
for i in range(3):
    down += i
print(down, locals()['down'], watched is locals())
