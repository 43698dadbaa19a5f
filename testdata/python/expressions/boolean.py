# shows: `and`/`or`/`not`
log = []


def v(x):
    log.append(x)
    return x


print(v(0) and v(1), v('') or v('x'), v(1) and v(2) or v(3), log)
print(not [], not 1, not not 'a', None or 0 or [], 1 and [] and 2)
print([] or {} or 'last', not 1 == 2, not (1 and 0) or 5)
