import _aiflowc
from _times import asctime, gmtime, strftime, strptime, struct_time


def time():
    return _aiflowc.varies('the clock')


def time_ns():
    return _aiflowc.varies('the clock')


def monotonic():
    return _aiflowc.varies('the clock')


def monotonic_ns():
    return _aiflowc.varies('the clock')


def perf_counter():
    return _aiflowc.varies('the clock')


def perf_counter_ns():
    return _aiflowc.varies('the clock')


def process_time():
    return _aiflowc.varies('the clock')


def process_time_ns():
    return _aiflowc.varies('the clock')


def thread_time():
    return _aiflowc.varies('the clock')


def thread_time_ns():
    return _aiflowc.varies('the clock')


def localtime(seconds=None):
    return _aiflowc.unknown('the clock and the time zone')


def ctime(seconds=None):
    return _aiflowc.unknown('the clock and the time zone')


def mktime(tuple):
    return _aiflowc.unknown('the time zone')


def sleep(seconds):
    pass
