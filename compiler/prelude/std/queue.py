import _aiflowc
import heapq


class Empty(Exception):
    pass


class Full(Exception):
    pass


# One that waits for another thread waits for ever: there is none.
class Queue(_aiflowc.rest_of('queue.Queue')):
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)

    def qsize(self):
        return len(self.queue)

    def empty(self):
        return not self.queue

    def full(self):
        return 0 < self.maxsize <= len(self.queue)

    def put(self, item, block=True, timeout=None):
        if self.full():
            if block and timeout is None:
                return _aiflowc.not_evaluated('waiting for another thread')
            if block and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            raise Full
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if not self.queue:
            if block and timeout is None:
                return _aiflowc.not_evaluated('waiting for another thread')
            if block and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            raise Empty
        return self._get()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1

    def join(self):
        if self.unfinished_tasks:
            return _aiflowc.not_evaluated('waiting for another thread')


class LifoQueue(Queue):
    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    def _put(self, item):
        heapq.heappush(self.queue, item)

    def _get(self):
        return heapq.heappop(self.queue)


class SimpleQueue(_aiflowc.rest_of('queue.SimpleQueue')):
    _tp_name = '_queue.SimpleQueue'

    def __init__(self):
        self._items = []

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    def put(self, item, block=True, timeout=None):
        self._items.append(item)

    def put_nowait(self, item):
        self._items.append(item)

    def get(self, block=True, timeout=None):
        if not self._items:
            if block and timeout is None:
                return _aiflowc.not_evaluated('waiting for another thread')
            raise Empty
        return self._items.pop(0)

    def get_nowait(self):
        return self.get(block=False)
