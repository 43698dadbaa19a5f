# refused: AF0202
"""Which ancestors a class has stays as it was defined."""
from showing import show


class Left:
    def __init__(self, a):
        self.a = a


class Right:
    def __init__(self, b):
        self.b = b


class Child(Left):
    pass


Child.__bases__ = (Right,)
show('other bases', Child(1))
