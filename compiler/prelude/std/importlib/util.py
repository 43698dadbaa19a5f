import _aiflowc
import os
from importlib.machinery import ModuleSpec as _Spec, SourceFileLoader as _Loader


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    if not _aiflowc.is_known(name, loader, submodule_search_locations) or _aiflowc.is_unknown(location):
        return _aiflowc.unknown_like(name, location, loader, submodule_search_locations)
    if location is None or loader is not None or submodule_search_locations is not None:
        return _aiflowc.not_evaluated('such a loader of modules')
    if not os.fspath(location).endswith('.py'):
        return None
    return _Spec(name, _Loader(name, os.fspath(location)), origin=os.fspath(location))


def module_from_spec(spec):
    if not isinstance(spec, _Spec):
        return _aiflowc.not_evaluated('a module of such a loader')
    return _aiflowc.locate_module(spec.name, spec.origin)
