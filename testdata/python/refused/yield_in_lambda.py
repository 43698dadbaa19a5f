# refused: AF0202
# shows: `yield` in a lambda
f = lambda: (yield 5)  # <-
print(list(f()))
