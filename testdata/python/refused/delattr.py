# refused: AF0202
# shows: `delattr` with an unknown name
import os


class A:
    def __init__(self):
        self.x = 1


delattr(A(), os.environ.get('NAME', 'x'))  # <-
