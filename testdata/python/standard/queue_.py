# shows: `queue`
import queue
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue

q = Queue()
for name in ['a', 'b', 'c']:
    q.put(name)
print(q.qsize(), q.empty(), q.full(), q.get(), q.get_nowait())
out = []
while not q.empty():
    out.append(q.get())
    q.task_done()
print(out, q.unfinished_tasks)
try:
    q.get(block=False)
except Empty:
    print('empty')
try:
    q.get(timeout=0.01)
except queue.Empty as e:
    print('still empty', repr(e))
small = Queue(maxsize=1)
small.put(1)
try:
    small.put_nowait(2)
except Full:
    print('full', small.full(), small.maxsize)
stack = LifoQueue()
for i in range(3):
    stack.put(i)
print([stack.get() for _ in range(3)])
heap = PriorityQueue()
for item in [(2, 'b'), (1, 'a'), (3, 'c')]:
    heap.put(item)
print([heap.get()[1] for _ in range(heap.qsize())])
simple = queue.SimpleQueue()
simple.put('x')
print(simple.qsize(), simple.get(), simple.empty())


class Steps(Queue):
    def names(self):
        return [self.get() for _ in range(self.qsize())]


steps = Steps()
steps.put('only')
print(steps.names(), isinstance(steps, Queue))
