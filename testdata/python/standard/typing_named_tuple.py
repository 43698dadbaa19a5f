# shows: `typing`
from typing import NamedTuple, List
Point = NamedTuple('Point', [('x', int), ('y', int)])
Row = NamedTuple('Row', name=str, sizes=List[int])
point = Point(1, y=2)
print(point, point.x, point._asdict(), Point._fields, point == (1, 2), point._replace(x=5))
row = Row('a', [1])
print(row, row.name, isinstance(row, tuple), Row.__name__)


class Named(NamedTuple('Base', [('a', str)])):
    def upper(self):
        return self.a.upper()


print(Named('x').upper(), Named('x'))
try:
    Point(1)
except TypeError as e:
    print(e)
