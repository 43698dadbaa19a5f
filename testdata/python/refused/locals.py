# refused: AF0202
# shows: `locals` in a class or a comprehension
class A:
    x = 1
    here = locals()  # <-


print([locals() for i in range(1)])  # <-
