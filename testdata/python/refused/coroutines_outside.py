# refused: AF0202
# shows: a coroutine that a package runs, a coroutine that waits for something else than those
import asyncio
import uvloop


async def f():
    lock = asyncio.Lock()  # <-

asyncio.run(f())
uvloop.run(f())  # <-
