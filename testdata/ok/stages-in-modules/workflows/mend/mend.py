"""Stages that register themselves, each in a module of its own beside this file, which is run as a script."""
import importlib
import inspect
import pathlib
from abc import ABC, abstractmethod

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


class Stage(ABC):
    known = {}

    def __init_subclass__(cls, *, order=0, **kwargs):
        super().__init_subclass__(**kwargs)
        if not inspect.isabstract(cls):
            Stage.known[cls.__name__.lower()] = order, cls

    @abstractmethod
    def command(self):
        raise NotImplementedError

    def __call__(self, name, *upstreams):
        with af.job_config(name):
            af.user_define_operation(processor=BashProcessor(self.command()))
        for upstream in upstreams:
            af.action_on_job_status(name, upstream)
        return name


def stages():
    for path in sorted(pathlib.Path(__file__).parent.glob('stage_*.py')):
        importlib.import_module(path.stem)
    return sorted(Stage.known.items(), key=lambda item: item[1])


af.init_ai_flow_context()
before = []
for name, (order, stage) in stages():
    before = [stage()(name, *before)]
with af.job_config('wear'):
    af.user_define_operation(processor=BashProcessor('wear ' + before[0]))
af.action_on_job_status('wear', before[0])

if __name__ == '__main__':
    af.workflow_operation.submit_workflow('mend')
