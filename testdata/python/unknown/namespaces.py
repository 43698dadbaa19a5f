# shows: the result of anything outside the project, `subprocess.check_output(...)`, `requests.get(...)`
import argparse
import marshal
import types
values = marshal.loads(marshal.dumps({'size': 3}))
simple = types.SimpleNamespace(**values)
parsed = argparse.Namespace(**values)
print(simple.size)  # unknown
print(parsed.size)  # unknown
simple.mine = 1
print(simple.mine)
print(types.SimpleNamespace(size=2, **{'mode': 'x'}))


class Slotted:
    __slots__ = ('place',)


class Open(Slotted):
    def __init__(self):
        self.place = 1
        self.free = 2


both = Open()
print(both.place, both.free)
print(vars(both), both.__dict__.get("place"))
