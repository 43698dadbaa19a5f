# shows: `wait_for`
import asyncio


async def later(name, delay, log):
    log.append('begin ' + name)
    await asyncio.sleep(delay)
    log.append('end ' + name)
    return name.upper()


async def fails():
    await asyncio.sleep(0.01)
    raise ValueError('no')


async def main():
    log = []
    print(await asyncio.wait_for(later('a', 0.01, log), timeout=5), log)
    print(await asyncio.wait_for(later('b', 0, log), None))
    print(await asyncio.gather(later('c', 0.06, log), asyncio.wait_for(later('d', 0.02, log), 5), later('e', 0.04, log)))
    print(log[4:])
    try:
        await asyncio.wait_for(fails(), 5)
    except ValueError as error:
        print('caught', error)
    task = asyncio.create_task(later('f', 0.01, log))
    both = await asyncio.wait_for(asyncio.gather(task, later('g', 0.02, log)), 5)
    print(both, task.result())
    turns = []

    async def turn(name, count):
        for i in range(count):
            turns.append(name)
            await asyncio.sleep(0)
        return count

    print(await asyncio.gather(asyncio.wait_for(turn('x', 3), 5), turn('y', 6), turn('z', 4)), ''.join(turns))
    followed = []

    async def following(name, what):
        await what
        followed.append(name)

    await asyncio.gather(following('w', asyncio.wait_for(turn('u', 1), 5)), following('v', turn('v', 2)), following('t', turn('t', 3)))
    print(followed)


asyncio.run(main())
print(asyncio.run(asyncio.wait_for(asyncio.sleep(0, 'slept'), 1)))
