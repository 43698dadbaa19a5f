# refused: AF0202
# shows: a `yield` in the same expression as a condition that is not known
import random


def f():
    x = (yield 1) if random.random() < 0.5 else (yield 2)  # <-


print(list(f()))
