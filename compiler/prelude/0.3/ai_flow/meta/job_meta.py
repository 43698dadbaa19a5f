from enum import Enum


class ExecutionMode(str, Enum):
    BATCH = 'BATCH'
    STREAM = 'STREAM'

    @staticmethod
    def value_of(exec_type):
        return {'BATCH': ExecutionMode.BATCH, 'batch': ExecutionMode.BATCH,
                'STREAM': ExecutionMode.STREAM, 'stream': ExecutionMode.STREAM}[exec_type]


class State(str, Enum):
    INIT = 'INIT'
    STARTING = 'STARTING'
    RUNNING = 'RUNNING'
    FINISHED = 'FINISHED'
    FAILED = 'FAILED'
    KILLING = 'KILLING'
    KILLED = 'KILLED'
