# refused: AF0202
# shows: `setattr` with an unknown name
import os


class A:
    pass


setattr(A(), os.environ.get('NAME', 'x'), 1)  # <-
