# shows: `collections`
from collections import deque, namedtuple

last = deque([1, 2, 3], maxlen=3)
last.append(4)
print(last, list(last), last.maxlen, len(last), last[0], last[-1], 3 in last)
last.appendleft(0)
last.rotate(1)
print(list(last), last.pop(), last.popleft(), list(last))
queue = deque('abc')
queue.extend('de')
queue.extendleft('xy')
print(''.join(queue), queue.index('c'), queue.count('a'), list(reversed(queue)))
queue.remove('c')
queue.reverse()
queue.rotate(-2)
queue[0] = 'first'
print(list(queue), deque([1]) == deque([1]), bool(deque()), queue.copy() == queue)
queue.clear()
try:
    queue.pop()
except IndexError as error:
    print(error)
Point = namedtuple('Point', 'x y z', defaults=[0])
point = Point(1, y=2)
print(point, point.x, point[1], point._fields, point._asdict()['z'], point._replace(x=9), Point._make([7, 8, 9]))
x, *rest = point
print(x, rest, point == (1, 2, 0), Point(*'abc'), isinstance(point, tuple), len(point), {point: 'k'}[1, 2, 0])
print(namedtuple('Row', ['id', 'class', 'id'], rename=True)._fields, sorted([Point(2, 1), Point(1, 2)])[0].x)
for wrong in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: namedtuple('A', ['class']), lambda: point._replace(w=1)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
