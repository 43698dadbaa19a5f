# Coroutines where everything that is awaited is the project's own. A single one is evaluated as a function is: `_now` waits
# for something then. Several tasks are gone on with in turns, by a clock that stands still while anything is to be done.
import _aiflowc


class CancelledError(Exception):
    pass


class InvalidStateError(Exception):
    pass


class TimeoutError(Exception):
    pass


# What is to be called next, in this order.
_ready = []
# What is to be called at a time: the time, and what.
_timers = []
_clock = [0]
# How many tasks have not ended, how many loops run, and how many tasks are being gone on with.
_tasks = [0]
_running = [0]
_stepping = [0]


def _turn():
    if not _ready:
        if not _timers:
            _refuse('waiting for something that nothing in the file does', 'await coroutines and tasks alone')
        _clock[0] = _timers[0][0]
        while _timers and _timers[0][0] == _clock[0]:
            _ready.append(_timers.pop(0)[1])
    _ready.pop(0)()


# Where something was refused, nothing is said of the tasks that are left.
def _forget():
    _tasks[0] = 0
    _ready.clear()
    _timers.clear()


def _refuse(what, way_out):
    _forget()
    _aiflowc.unsupported(what, way_out)


# Lets the tasks go on until it is the turn of who waits.
def _wait(subscribe):
    if _stepping[0]:
        _refuse('a task that waits inside an expression, or under a condition that is not known, while others run',
                'await in a statement of its own, decide it by a constant, or await one after the other')
    woken = []
    subscribe(lambda: woken.append(True))
    # Of a `while` it would be tried whether it ever ends.
    for turn in range(1 << 60):
        if woken:
            return
        _turn()


class _Sleep:
    def __init__(self, delay):
        self._delay = delay

    def _subscribe(self, wake):
        if not _aiflowc.is_known(self._delay):
            _refuse('a pause whose length is not known, while other tasks run',
                    'sleep for a constant time, or await one after the other')
        if self._delay <= 0:
            _ready.append(wake)
            return
        when = _clock[0] + self._delay
        at = 0
        while at < len(_timers) and _timers[at][0] <= when:
            at = at + 1
        _timers.insert(at, (when, wake))

    def _now(self):
        if _tasks[0]:
            _wait(self._subscribe)

    def __await__(self):
        yield self


async def sleep(delay, result=None, *, loop=None):
    await _Sleep(delay)
    return result


class Future(_aiflowc.rest_of('asyncio.Future')):
    def __init__(self, *, loop=None):
        self._done = False
        self._result = None
        self._exception = None
        self._waiting = []

    def done(self):
        return self._done

    def cancelled(self):
        return False

    def result(self):
        if not self._done:
            raise InvalidStateError('Result is not set.')
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if not self._done:
            raise InvalidStateError('Exception is not set.')
        return self._exception

    def _end(self):
        if self._done:
            raise InvalidStateError('invalid state')
        self._done = True
        _ready.extend(self._waiting)
        self._waiting = []

    def set_result(self, result):
        self._end()
        self._result = result

    def set_exception(self, exception):
        self._end()
        self._exception = exception

    def add_done_callback(self, callback, *, context=None):
        self._subscribe(lambda: callback(self))

    def cancel(self):
        _aiflowc.unsupported('cancelling a task')

    def _subscribe(self, wake):
        if self._done:
            _ready.append(wake)
        else:
            self._waiting.append(wake)

    def _now(self):
        if not self._done:
            _wait(self._subscribe)
        return self.result()

    def __await__(self):
        if not self._done:
            yield self
        return self.result()


class Task(Future):
    def __init__(self, coro, *, loop=None):
        super().__init__()
        self._coroutine = coro
        # Its exceptions are somebody's to see.
        self._kept = False
        _tasks[0] = _tasks[0] + 1
        _ready.append(self._step)

    def _step(self):
        _stepping[0] = 1
        state = None
        try:
            state, value = _aiflowc.step_task(self._coroutine, self._kept)
        finally:
            _stepping[0] = 0
            if state is None:
                _forget()
        if state == 'waits':
            value._subscribe(self._step)
            return
        _tasks[0] = _tasks[0] - 1
        if state == 'ended':
            self.set_result(value)
        else:
            self.set_exception(value)


class _Gathered(Future):
    def __init__(self, children, return_exceptions):
        super().__init__()
        self._children = children
        self._left = len(children)
        self._return_exceptions = return_exceptions
        for child in children:
            child._kept = return_exceptions
            child._subscribe(lambda child=child: self._ended(child))
        if not children:
            self.set_result([])

    def _ended(self, child):
        self._left = self._left - 1
        if self._done:
            return
        if child._exception is not None and not self._return_exceptions:
            self.set_exception(child._exception)
        elif self._left == 0:
            self.set_result([child._result if child._exception is None else child._exception
                             for child in self._children])


def iscoroutine(obj):
    return type(obj).__name__ == 'coroutine'


def isfuture(obj):
    return isinstance(obj, Future)


def ensure_future(coro_or_future, *, loop=None):
    if _aiflowc.is_unknown(coro_or_future):
        made = Future()
        made.set_result(_aiflowc.unknown_like(coro_or_future))
        return made
    if isinstance(coro_or_future, Future):
        return coro_or_future
    if iscoroutine(coro_or_future):
        return Task(coro_or_future)
    raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')


def create_task(coro):
    return ensure_future(coro)


def gather(*coros_or_futures, loop=None, return_exceptions=False):
    if _aiflowc.is_unknown(coros_or_futures):
        _aiflowc.unsupported('`asyncio.gather` of an unknown number of coroutines', 'give it a list that is known')
    return _Gathered([ensure_future(each) for each in coros_or_futures], return_exceptions)


# Whether something comes to its end in time is told by the clock of this file, which counts pauses alone.
async def wait_for(fut, timeout, *, loop=None):
    if timeout is None:
        return await fut
    if not _aiflowc.is_known(timeout):
        _refuse('asyncio.wait_for', 'give it a constant time, or None')
    ends, woken, task = _clock[0] + timeout, Future(), ensure_future(fut)
    task._subscribe(lambda: woken.set_result(None))
    await woken
    if _clock[0] >= ends:
        _refuse('asyncio.wait_for', 'give it more time, or await without a limit what takes longer than it waits')
    return task.result()


def wait(fs, *, loop=None, timeout=None, return_when='ALL_COMPLETED'):
    _refuse('asyncio.wait', 'use `asyncio.gather`, which begins in an order that is known')


def as_completed(fs, *, loop=None, timeout=None):
    _refuse('asyncio.as_completed', 'use `asyncio.gather`, which begins in an order that is known')


def run(main, *, debug=False):
    if _running[0]:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    if not _aiflowc.is_unknown(main) and not iscoroutine(main):
        raise ValueError('a coroutine was expected, got %r' % (main,))
    result = _loop.run_until_complete(main)
    if _tasks[0]:
        _aiflowc.unsupported('a task that nobody has awaited when `asyncio.run` ends', 'await it')
    return result


class _Loop(_aiflowc.rest_of('asyncio.AbstractEventLoop')):
    def run_until_complete(self, future):
        if _running[0]:
            raise RuntimeError('This event loop is already running')
        _running[0] = 1
        try:
            # Tasks that were made before begin before it.
            if _tasks[0]:
                _wait(_ready.append)
            return _aiflowc.awaited(future)
        finally:
            _running[0] = 0

    def create_task(self, coro):
        return Task(coro)

    def create_future(self):
        return Future()

    def is_running(self):
        return _running[0] > 0

    def set_debug(self, enabled):
        pass

    def close(self):
        pass

    def run_forever(self):
        _aiflowc.unsupported('a loop that runs for ever', 'run what is to be done by `asyncio.run`')


_loop = _Loop()


def get_event_loop():
    return _loop


def get_running_loop():
    if not _running[0]:
        raise RuntimeError('no running event loop')
    return _loop


def new_event_loop():
    return _loop


def set_event_loop(loop):
    pass


# What tasks wait for otherwise. It does no harm as long as nobody uses it.
class _Unmodelled:
    def __init__(self, *args, **kwargs):
        pass

    def __getattr__(self, name):
        _refuse('what coroutines wait for here', 'await coroutines, `asyncio.sleep` or `asyncio.gather` alone')

    def _now(self):
        return self.wait

    def __aenter__(self):
        return self.acquire

    def __aexit__(self, *raised):
        return self.release

    def __aiter__(self):
        return self.get


Lock = Semaphore = BoundedSemaphore = Event = Condition = Queue = PriorityQueue = LifoQueue = _Unmodelled


# What `async with` enters.
class _manager:
    def __init__(self, manager):
        self._inside = manager

    def __enter__(self):
        return _aiflowc.awaited(type(self._inside).__aenter__(self._inside))

    def __exit__(self, *raised):
        return _aiflowc.awaited(type(self._inside).__aexit__(self._inside, *raised))


# What `async for` goes through.
def _items(iterable):
    iterator = type(iterable).__aiter__(iterable)
    while True:
        try:
            item = _aiflowc.awaited(type(iterator).__anext__(iterator))
        except StopAsyncIteration:
            return
        yield item
