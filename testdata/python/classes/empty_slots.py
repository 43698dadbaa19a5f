# shows: `__dict__` of objects
class Point:
    __slots__ = ('x', '_y')

    def __init__(self, x):
        self.x = x


point = Point(1)
for name in ('x', '_y', 'z'):
    try:
        print(getattr(point, name))
    except AttributeError as error:
        print(error)
del point.x
print(hasattr(point, 'x'), getattr(point, '_y', 'none'))
try:
    point.x
except AttributeError as error:
    print(error)
