# shows: `class`, construction
class Point:
    """A point."""
    dimensions = 2

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def moved(self, dx=0, *, dy=0):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return 'Point({0.x}, {0.y})'.format(self)


p = Point(1)
q = p.moved(2, dy=3)
print(p, q, Point.dimensions, q.dimensions, Point.__name__, Point.__doc__, type(p) is Point)
p.extra = [1]
print(p.__dict__, vars(q))
move = p.moved
print(move(5), Point.moved(q, 1))
for call in [lambda: Point(), lambda: Point(1, 2, 3), lambda: p.moved(1, 2), lambda: p.nothing, lambda: Point.x]:
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(error)
