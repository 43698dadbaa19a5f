# refused: AF0202
# shows: `async def`
async def f():  # <-
    return 1
