"""Environment variables: a project that asks for one gets what is declared of it, else a marker, `<env:NAME>`; everybody
else gets the real one."""
import collections.abc
import os
import sys

PASSED_OVER = (os.__file__, collections.abc.Mapping.get.__code__.co_filename, __file__)


class _Environment(type(os.environ)):
    def __init__(self, real, project, declared):
        self.__dict__.update(real.__dict__)
        self.project = project
        self.declared = declared
        self.written = set()

    def __getitem__(self, key):
        if key not in self.written and self._asked_by_project():
            value = self.declared.get(key, '<env:{}>'.format(key))
            if value is None:
                raise KeyError(key)
            return value
        return super(_Environment, self).__getitem__(key)

    def __setitem__(self, key, value):
        super(_Environment, self).__setitem__(key, value)
        self.written.add(key)

    def _asked_by_project(self):
        frame = sys._getframe(2)
        while frame is not None and frame.f_code.co_filename in PASSED_OVER:
            frame = frame.f_back
        return frame is not None and frame.f_code.co_filename.startswith(self.project)


def install(project, declared):
    os.environ = _Environment(os.environ, project, declared)
