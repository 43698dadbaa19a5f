# shows: `send`
def average():
    total, n, mean = 0, 0, None
    while True:
        x = yield mean
        if x is None:
            print('none')
            continue
        total += x
        n += 1
        mean = total / n


a = average()
print(next(a), a.send(10), a.send(20), next(a), a.send(0))
fresh = average()
try:
    fresh.send(1)
except TypeError as error:
    print(error)


def echo():
    received = []
    while len(received) < 3:
        received.append((yield len(received)))
    return received


e = echo()
next(e)
e.send('a')
e.send('b')
try:
    e.send('c')
except StopIteration as stop:
    print(stop.value)
