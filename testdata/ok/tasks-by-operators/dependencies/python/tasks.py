"""Tasks that are put behind one another by `>>`, as the studio writes them in all its projects."""
import functools
import inspect
from enum import Flag, auto

import ai_flow as af
from ai_flow.workflow.control_edge import JobAction
from ai_flow.workflow.status import Status


class On(Flag):
    FINISHED = auto()
    FAILED = auto()
    KILLED = auto()
    TROUBLE = FAILED | KILLED
    ALWAYS = FINISHED | TROUBLE

    def statuses(self):
        return [Status[on.name] for on in (On.FINISHED, On.FAILED, On.KILLED) if on in self]


class Task:
    def __init__(self, name, processor, on=On.FINISHED):
        self.name, self.processor, self.on = name, processor, on
        self.upstream = []

    def __rshift__(self, others):
        for other in others if isinstance(others, (list, tuple)) else [others]:
            other.upstream.append(self)
        return others

    def __rrshift__(self, others):
        for other in others:
            other >> self
        return self


class Restarted(Task):
    """One that starts again when it fails: an operator of its own it has not."""
    on_failure = JobAction.RESTART


def checked(function):
    signature = inspect.signature(function)

    @functools.wraps(function)
    def inner(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        return function(*bound.args, **bound.kwargs)
    inner.__dict__.update(function.__dict__)
    return inner


@checked
def build(tasks, action=JobAction.START, **parameters):
    for task in tasks:
        with af.job_config(task.name):
            af.user_define_operation(processor=task.processor, **parameters)
    for task in tasks:
        for upstream in task.upstream:
            for status in task.on.statuses():
                af.action_on_job_status(task.name, upstream.name, status, action)
