# shows: closures
def adder(n):
    def add(x):
        return x + n
    return add


add1, add5 = adder(1), adder(5)
print(add1(1), add5(1))


def shared():
    items = []

    def put(x):
        items.append(x)

    def get():
        return items[:]
    return put, get


put, get = shared()
put(1)
put('two')
print(get())
functions = []
for i in range(3):
    functions.append(lambda: i)
print([f() for f in functions])


def rebinding():
    x = 1

    def show():
        return x
    x = 2
    return show()


print(rebinding())
