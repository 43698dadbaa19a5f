# refused: AF0202
# shows: an `async def` with a `yield`, an asynchronous comprehension
async def f():  # <-
    yield 1


async def g(numbers):
    return [number async for number in numbers]  # <-

import asyncio
asyncio.run(g([1]))
