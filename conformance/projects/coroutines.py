"""Values that coroutines give, run as Python 3.7 runs them."""
from projects.recipes import Recipe, cooked

COROUTINES = [
    Recipe(['asyncio.run($n($v))', 'asyncio.new_event_loop().run_until_complete($n($v))', 'asyncio.run($n(value=$v, pause=0.01))',
            '[asyncio.run(each) for each in [$n($v)]][0]', 'asyncio.run($n($v, pause=0))'], top='''
async def $n(value, pause=0):
    await asyncio.sleep(pause)
    return value''', needs='import asyncio'),
    Recipe(['asyncio.run($n($f, $v))[1]', 'asyncio.run($n($v))[0]', '[*asyncio.run($n($v, 1))][0]'], top='''
async def ${n}_one(value):
    return value


async def $n(*values):
    return await asyncio.gather(*[${n}_one(value) for value in values])''', needs='import asyncio'),
    Recipe('asyncio.run($n($v))', top='''
async def ${n}_later(said, word, pauses):
    for _ in range(pauses):
        await asyncio.sleep(0)
    said.append(word)
    return word


async def $n(value):
    said = []
    tasks = [asyncio.create_task(${n}_later(said, word, pauses)) for word, pauses in [('c', 3), ('a', 1), ('b', 2)]]
    words = [await task for task in tasks]
    assert said == ['a', 'b', 'c'] and words == ['c', 'a', 'b'], said
    return value''', needs='import asyncio'),
    Recipe('asyncio.run($n($v))', top='''
class ${n}Opened:
    def __init__(self, value):
        self.value = value

    async def __aenter__(self):
        await asyncio.sleep(0)
        return self.value

    async def __aexit__(self, *error):
        return False


async def $n(value):
    async with ${n}Opened(value) as opened:
        return opened''', needs='import asyncio'),
    Recipe(['asyncio.run($n($v))[0]', 'asyncio.run($n($v))[-1]'], top='''
class ${n}Steps:
    def __init__(self, value):
        self.value, self.left = value, 2

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return self.value


async def $n(value):
    found = []
    async for step in ${n}Steps(value):
        found.append(step)
    else:
        assert len(found) == 2
    return found''', needs='import asyncio'),
    Recipe('asyncio.run($n($v))', top='''
async def ${n}_fails(value):
    try:
        await asyncio.sleep(0)
        raise KeyError(value)
    finally:
        pass


async def $n(value):
    try:
        await ${n}_fails(value)
    except KeyError as error:
        return error.args[0]''', needs='import asyncio'),
    Recipe('asyncio.run($n($v))', top='''
async def ${n}_of(value):
    if value is KeyError:
        raise value('k')
    return value


async def $n(value):
    first, second = await asyncio.gather(${n}_of(KeyError), ${n}_of(value), return_exceptions=True)
    assert isinstance(first, KeyError)
    return second''', needs='import asyncio'),
    Recipe('$x[0]', top='''
class $n:
    async def add(self, said, value):
        said.append(value)

    async def all(self, said, *values):
        for value in values:
            await self.add(said, value)''', first='$x = []\nasyncio.run($n().all($x, $v, $f))', needs='import asyncio'),
]


class Coroutines(object):
    """Ways of Spelling."""

    def any_awaited(self, value, depth):
        return cooked(self.pick(COROUTINES), self, self.spell(value, depth))
