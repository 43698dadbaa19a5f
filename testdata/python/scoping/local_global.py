# contexts: plain module
# shows: closures
x = 'global'


def reads():
    return x


def shadows():
    x = 'local'
    return x


def unbound():
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    x = 1


def parameter(x):
    x += '!'
    return x


print(reads(), shadows(), parameter('p'), x)
unbound()
x = 'changed'
print(reads())


class A:
    x = 'class'

    def m(self):
        return x, self.x


print(A().m())
