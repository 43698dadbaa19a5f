# refused: AF0601
# contexts: plain helper class
# shows: a job that another thread defines, a job that another process defines
import multiprocessing
import threading
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
af.init_ai_flow_context()


def define():
    with af.job_config('a'):
        af.user_define_operation(processor=BashProcessor('x'))


def define_elsewhere():
    with af.job_config('a'):
        af.user_define_operation(processor=BashProcessor('x'))


thread = threading.Thread(target=define)  # <-
thread.start()
thread.join()
process = multiprocessing.Process(target=define_elsewhere)  # <-
process.start()
process.join()
