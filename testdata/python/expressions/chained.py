# shows: chained comparisons
log = []


def v(x):
    log.append(x)
    return x


print(v(1) < v(2) < v(3), log)
log.clear()
print(v(3) < v(2) < v(1), log)
log.clear()
print(v(1) == v(1) != v(2) > v(0), log)
print(1 < 3 > 2, (1 < 3) > 2, 1 in [1] == True, 'a' in 'ab' in ['ab'])
