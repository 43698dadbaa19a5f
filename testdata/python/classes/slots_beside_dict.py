class Slotted:
    __slots__ = ('place', 'late')


class Open(Slotted):
    def __init__(self):
        self.free = 1


class Both:
    __slots__ = ['x', '__dict__']


one = Open()
own = one.__dict__
one.place = 2
one.other = 3
print(own, vars(one), one.place)
own['free'] = 4
own['late'] = 5
print(one.free, one.place, hasattr(one, 'late'), sorted(own))
one.late = 6
print(one.late, own['late'])
del one.late
print(hasattr(one, 'late'), own['late'], own is one.__dict__)
own.clear()
print(one.place, hasattr(one, 'free'), own)
both = Both()
both.x = 1
both.y = 2
print(both.__dict__, vars(both).get('x'))
both.__dict__.update(z=3, x=9)
print(both.x, both.z, vars(both))
both.__dict__ = {'w': 1}
print(both.x, both.w, hasattr(both, 'y'))
del both.x
print(hasattr(both, 'x'), 'x' in both.__dict__)
