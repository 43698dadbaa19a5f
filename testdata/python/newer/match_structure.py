# python: 3.10
# shows: `match`
class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


def look(x):
    match x:
        case []:
            return 'empty'
        case [one]:
            return 'one', one
        case [first, *rest, last] if first == last:
            return 'same ends', rest
        case ('go', (x, y)):
            return x, y
        case [int(), *_]:
            return 'starts with a number'
        case {'type': 'job', 'name': name, **more}:
            return name, more
        case {'k': [_, {'deep': d}]}:
            return d
        case {}:
            return 'some dict'
        case Point(0, y=y):
            return 'on the axis', y
        case Point(x=x, y=y) if x == y:
            return 'diagonal'
        case Point():
            return 'point'
        case _:
            return 'nothing'


for x in [[], [1], [1, 2, 3, 1], ('go', (5, 6)), [1, 2], {'type': 'job', 'name': 'n', 'z': 1}, {'k': [0, {'deep': 'd'}]}, {},
          Point(0, 3), Point(2, 2), Point(1, 2), 'ab', {1}]:
    print(look(x))
