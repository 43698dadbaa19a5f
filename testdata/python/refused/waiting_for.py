# refused: AF0202
import asyncio
import os


async def work(n):
    await asyncio.sleep(n)
    return n


async def late():
    return await asyncio.wait_for(work(2), 1)  # <-


async def any_time():
    return await asyncio.wait_for(work(2), float(os.environ['TIMEOUT']))  # <-


async def some():
    done, pending = await asyncio.wait([work(1), work(2)])  # <-
    return done


async def as_they_come():
    return [await each for each in asyncio.as_completed([work(1), work(2)])]  # <-

for main in (late, any_time, some, as_they_come):
    asyncio.run(main())
