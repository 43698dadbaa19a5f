# shows: `nonlocal`
def counter():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n

    def read():
        return n
    return up, read


up, read = counter()
up()
up(5)
other, _ = counter()
other()
print(read(), up(), other())


def outer():
    x = 'outer'

    def middle():
        def inner():
            nonlocal x
            x = 'inner'
        inner()
        return x
    return middle(), x


print(outer())
