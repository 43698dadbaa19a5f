# shows: attributes that are missing
class A:
    kind = 'class'

    def __init__(self, **values):
        self.__dict__.update(values)


a = A(x=1, y=2)
print(a.x, a.y, a.__dict__)
print('kind' in a.__dict__, sorted(a.__dict__), vars(a) == {'x': 1, 'y': 2})
