# shows: `def`
def f():
    return 'first'


g = f


def f():
    return 'second'


print(f(), g())
if f():
    def chosen():
        return 'yes'
else:
    def chosen():
        return 'no'
print(chosen())
for i in range(2):
    def made(n=i):
        return n
print(made())
