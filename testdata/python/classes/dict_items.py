# shows: attributes
class A:
    def __init__(self, **values):
        for name, value in values.items():
            self.__dict__[name] = value
        self.__dict__['n'] = len(values)


a = A(x=1, y=[2])
a.__dict__['x'] = 'changed'
print(a.x, a.y, a.n, a.__dict__)
