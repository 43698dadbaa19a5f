"""Modules that are not installed here, replaced by modules whose attributes are classes.

Two kinds are replaced: what only AIFlow's servers need (always), and what a project imports and this environment lacks
(pandas, pyflink, ...). A missing module of the project itself, of AIFlow or of Python stays missing.
"""
import abc
import importlib.abc
import importlib.machinery
import os
import sys
import types

# AIFlow's own modules that stand on a database or a web framework; the client imports them and does not use them.
SERVER_ONLY = {
    'ai_flow.endpoint.server.server',
    'ai_flow.frontend.web_server',
    'ai_flow.store.db.db_model',
    'ai_flow.store.mongo_store',
    'ai_flow.store.sqlalchemy_store',
}

# What AIFlow's packages import that a user of the client would have installed; it is not needed for defining workflows.
INSTALLED_WITH_AIFLOW = {'dateutil', 'pyflink', 'kubernetes', 'psutil', 'sqlalchemy', 'mongoengine', 'flask', 'requests'}

# flink plugins choose their classes by this.
VERSIONS = {'pyflink.version': '1.13.1'}


class FakeMeta(abc.ABCMeta):
    """Its classes have any attribute, and mix with classes of ABCMeta (most of AIFlow's are)."""

    def __getattr__(cls, name):
        if name.startswith('_'):
            raise AttributeError(name)
        value = make_class(name, cls.__module__, cls.__qualname__)
        setattr(cls, name, value)
        return value


class FakeObject(object):
    """An instance of a class that is not there: does what it can to get a definition through."""

    def __init__(self, *args, **kwargs):
        pass

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        value = FakeObject()
        object.__setattr__(self, name, value)
        return value

    def __call__(self, *args, **kwargs):
        return FakeObject()

    def __getitem__(self, key):
        return FakeObject()

    def __setitem__(self, key, value):
        pass

    def __iter__(self):
        return iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        return False


def _operator(self, *others):
    return FakeObject()


for _name in ('add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow '
              'neg pos and rand or ror xor rxor invert').split():
    setattr(FakeObject, '__{}__'.format(_name), _operator)


def make_class(name, module, outer=None):
    qualname = '{}.{}'.format(outer, name) if outer else name
    return FakeMeta(name, (FakeObject,), {'__module__': module, '__qualname__': qualname})


class FakeModule(types.ModuleType):
    def __getattr__(self, name):
        if self.__name__ in VERSIONS and name == '__version__':
            return VERSIONS[self.__name__]
        if name.startswith('__'):
            raise AttributeError('module {!r} has no attribute {!r}'.format(self.__name__, name))
        value = make_class(name, self.__name__)
        setattr(self, name, value)
        return value

    def __reduce__(self):
        """As cloudpickle writes a module that is installed: by its name."""
        return importlib.import_module, (self.__name__,)


class _Loader(importlib.abc.Loader):
    def create_module(self, spec):
        return FakeModule(spec.name)

    def exec_module(self, module):
        pass


def _fake_spec(name, package):
    return importlib.machinery.ModuleSpec(name, _Loader(), origin='stand-in', is_package=package)


class _ServerFinder(importlib.abc.MetaPathFinder):
    """First on the path: hides the server's modules, which are there."""

    def find_spec(self, name, path, target=None):
        return _fake_spec(name, False) if name in SERVER_ONLY else None


class _MissingFinder(importlib.abc.MetaPathFinder):
    """Last on the path: answers for what nobody found, when a project asks for it."""

    def __init__(self):
        self.project = None
        self.faked = []

    def find_spec(self, name, path, target=None):
        top = name.partition('.')[0]
        if '.' in name:
            if not isinstance(sys.modules.get(top), FakeModule):
                return None
        elif top not in INSTALLED_WITH_AIFLOW and not self._asked_by_project():
            return None
        self.faked.append(name)
        return _fake_spec(name, True)

    def _asked_by_project(self):
        if self.project is None:
            return False
        frame = sys._getframe(2)
        while frame is not None:
            filename = frame.f_code.co_filename
            if not filename.startswith('<frozen importlib') and 'importlib' + os.sep not in filename:
                return filename.startswith(self.project)
            frame = frame.f_back
        return False


missing = _MissingFinder()


def install():
    sys.meta_path.insert(0, _ServerFinder())
    sys.meta_path.append(missing)
