# shows: functions and generators that are handed to such a call
# What is made with a function, or given one later, may call it each time it is asked for something.
import threading
from concurrent.futures import ThreadPoolExecutor
total = {'n': 0}


def add(number):
    total['n'] += number
    collected.append(number)


thread = threading.Thread(target=add, args=(1,))
collected = []
thread.start()
thread.join()
print(collected)  # unknown
print(total)  # unknown
kept = [1]
print(kept, len(kept))
pool = ThreadPoolExecutor()
later = pool.submit(add, 2)
collected = []
pool.shutdown()
print(collected)  # unknown
