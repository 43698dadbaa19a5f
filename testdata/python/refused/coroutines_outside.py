# refused: AF0202
# shows: a coroutine that a package runs, a coroutine that waits for something else than those
import asyncio
import uvloop

lock, queue = asyncio.Lock(), asyncio.Queue()


async def f():
    async with lock:  # <-
        pass


async def g():
    return await queue.get()  # <-

asyncio.run(f())
asyncio.run(g())
uvloop.run(f())  # <-
