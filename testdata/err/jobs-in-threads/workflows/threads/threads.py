"""Jobs that are defined in other threads and processes, while the file goes on. Threads that only watch are no harm."""
import multiprocessing
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def job(name):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('echo ' + name))


def started(name):
    job(name)


def mapped(name):
    job(name)


def elsewhere(name):
    job(name)


def watch():
    while True:
        print(af.workflow_operation.list_workflow_executions('threads'))
        time.sleep(5)


af.init_ai_flow_context()
job('first')

thread = threading.Thread(target=started, args=('second',))
thread.start()
thread.join()

with ThreadPoolExecutor() as pool:
    list(pool.map(mapped, ['third', 'fourth']))

process = multiprocessing.Process(target=elsewhere, args=('fifth',))
process.start()
process.join()

threading.Thread(target=watch, daemon=True).start()
af.workflow_operation.submit_workflow('threads')
