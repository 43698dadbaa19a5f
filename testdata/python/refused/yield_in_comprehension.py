# refused: AF0202
# shows: `yield` in a comprehension
made = [(yield n) for n in range(2)]  # <-
print(made)
