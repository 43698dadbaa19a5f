# shows: `return`
def many(n):
    if n == 0:
        return
    if n == 1:
        return 1, 2
    for i in range(10):
        while True:
            if i == n:
                return [i]
            break


print(many(0), many(1), many(5), many(20))


def in_finally():
    try:
        return 'try'
    finally:
        return 'finally'


def in_loop():
    for i in range(3):
        try:
            return i
        finally:
            continue_to = i
            print('leaving', continue_to)


print(in_finally(), in_loop())
