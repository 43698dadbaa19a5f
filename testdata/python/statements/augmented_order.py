# shows: `+=` and its like
log = []


def at(name, value):
    log.append(name)
    return value


items = [1, 2]
at('items', items)[at('index', 0)] += at('value', 10)
print(items, log)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as error:
    print(error)
print(t)
