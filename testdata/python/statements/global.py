# contexts: plain module
# shows: `global`
count = 0
late = None


def bump():
    global count, late
    count += 1
    late = 'set'

    def inner():
        global deep
        deep = count * 10
    inner()


bump()
bump()
print(count, late, deep)


def local():
    count = 100
    return count


print(local(), count)


def remove():
    global late
    del late


remove()
try:
    print(late)
except NameError as error:
    print(error)
