# refused: AF0202
# python: 3.12
# shows: a `type` statement
type Pair = tuple[int, int]  # <-
