# refused: AF0202
# python: 3.14
# shows: template strings
x = 1
print(t'{x}')  # <-
