# shows: `global`, `del`
# contexts: plain module
# A built-in name that a function has used may be the module's own the next time.
def count():
    return len([1, 2]), max(3, 4)


def shadow():
    global max
    max = min


print(count())
len = lambda values: 'mine'
print(count())
del len
print(count())
shadow()
print(count())
del max
print(count())
for name in ('len', 'max'):
    globals()[name] = lambda *values: values
    print(count())
    del globals()[name]
print(count())
print([len(word) for word in ('a', 'bc')])
for other in range(3):
    print(len('abc'), str(other))
    if other == 1:
        str = repr
        len = repr
