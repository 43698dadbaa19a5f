from enum import Enum


class Status(str, Enum):
    INIT = 'INIT'
    RUNNING = 'RUNNING'
    FINISHED = 'FINISHED'
    FAILED = 'FAILED'
    KILLED = 'KILLED'
