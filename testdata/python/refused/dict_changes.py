# refused: AF0202
# shows: a change of `__dict__` that names no attribute
class A:
    pass


a = A()
a.__dict__[1] = 2  # <-
a.__dict__.update({3: 4})  # <-
