# shows: `async def`, `await`, `async with`, `async for`, `asyncio`, `run`, `gather`, `create_task`, `sleep`
import asyncio


async def name_of(n):
    return 'job_%d' % n


async def later(name, delay, log):
    log.append('begin ' + name)
    await asyncio.sleep(delay)
    log.append('end ' + name)
    return name.upper()


async def fails(message):
    await asyncio.sleep(0.01)
    raise ValueError(message)


async def main():
    first = await name_of(1)
    names = [await name_of(n) for n in range(2)]
    log = []
    results = await asyncio.gather(later('a', 0.03, log), later('b', 0.01, log), later('c', 0, log))
    print(first, names, results, log)
    task = asyncio.create_task(later('d', 0.01, log))
    log.append('made')
    await asyncio.sleep(0.03)
    log.append('slept')
    print(await task, log[6:], task.done(), task.result())
    try:
        await asyncio.gather(later('e', 0.01, log), fails('no'))
    except ValueError as error:
        print('caught', error)
    print(await asyncio.gather(fails('x'), name_of(3), return_exceptions=True))
    for i in range(3):
        if i == 1:
            continue
        print(i, await name_of(i))
    return {'done': await asyncio.sleep(0, 'slept')}


print(asyncio.run(main()))
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(name_of(7)), asyncio.iscoroutine(3))


class Resource:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print('enter', self.name)
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, kind, value, trace):
        print('exit', self.name, kind is not None)
        return kind is KeyError

    async def read(self):
        return self.name * 2


class Counter:
    def __init__(self, end):
        self.now, self.end = 0, end

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.now == self.end:
            raise StopAsyncIteration
        self.now += 1
        return self.now


class Ready:
    def __await__(self):
        return iter([])


async def using():
    async with Resource('r') as r, Resource('s'):
        print(await r.read())
    async with Resource('t'):
        raise KeyError(1)
    async for n in Counter(3):
        print(n, end=' ')
    else:
        print('over')
    print(await Ready())
    try:
        await 3
    except TypeError as error:
        print(error)
    coroutine = name_of(9)
    print(await coroutine, type(coroutine).__name__)
    try:
        await coroutine
    except RuntimeError as error:
        print(error)
    pending = name_of(1)
    try:
        for x in pending:
            pass
    except TypeError as error:
        print(error)
    await pending


asyncio.run(using())


async def worker(n, out):
    for step in range(3):
        out.append((n, step))
        await asyncio.sleep(0)
        if step == 1:
            value = await later('x%d' % n, 0, out)
            out.append(value)
    try:
        await fails('w%d' % n)
    except ValueError as e:
        out.append(str(e))
    finally:
        out.append('finally')
    async with Resource('in %d' % n) if n > 5 else nothing():
        await asyncio.sleep(0.01 * n)
    return n


class nothing:
    async def __aenter__(self):
        return 1

    async def __aexit__(self, *args):
        return None


async def several():
    out = []
    done = await asyncio.gather(*[worker(n, out) for n in (3, 1, 2)])
    print(done, out)



asyncio.run(several())


def plain():
    return asyncio.run(name_of(5))


print(plain())
