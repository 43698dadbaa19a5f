# shows: closures
def f(list):
    return list + 1


print(f(1), list('ab'))
len_ = len


def g():
    len = lambda x: 'mine'
    return len([]), len_([])


print(g())


class A:
    def print(self):
        return 'method'

    def id(self, type):
        return type


print(A().print(), A().id('t'))


def h():
    max = min
    return max(1, 2)


print(h(), max(1, 2))
