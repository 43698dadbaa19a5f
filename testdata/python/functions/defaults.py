# shows: defaults
def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect(4))
n = 1


def early(x=n, y=[n]):
    return x, y


n = 2
print(early(), early(5), early(y=0))


def pairs(a, b=None, c=()):
    b = b or {}
    b[a] = c
    return b


print(pairs(1), pairs(2), pairs(3, {0: 0}, 'c'))
print(collect.__defaults__)
