# shows: `__dict__` of classes
class A:
    """Doc."""
    x = 1

    def f(self):
        return 2

    @staticmethod
    def g():
        return 3


class B(A):
    y = [2]


print('x' in A.__dict__, 'y' in vars(A), A.__dict__['x'], A.__dict__.get('z', 'none'))
print([name for name in vars(A) if not name.startswith('_')], sorted(vars(B)))
print({k: v for k, v in B.__dict__.items() if not k.startswith('_')})
A.z = 4
print(A.__dict__['z'], A.__dict__['__doc__'], type(vars(A)).__name__)
settings = {name: value for name, value in vars(A).items() if not callable(value) and not name.startswith('__')}
print(sorted(settings)[1:])
try:
    A.__dict__['x'] = 2
except TypeError as e:
    print(e)
try:
    vars(1)
except TypeError as e:
    print(e)
