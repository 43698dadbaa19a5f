import _aiflowc
import os
from collections import namedtuple

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')


# The modules in directories, by their names: in that order, as the finder of files gives them.
def iter_modules(path=None, prefix=''):
    if not _aiflowc.is_known(prefix) or path is None:
        return _aiflowc.unknown('which modules are installed')
    found = [_modules(directory) for directory in path]
    seen = []
    made = []
    for names in found:
        if not _aiflowc.is_known(names):
            return names
        for name, ispkg in names:
            if name not in seen:
                seen.append(name)
                made.append(ModuleInfo(_aiflowc.not_evaluated('the finder of a module'), prefix + name, ispkg))
    return iter(made)


def _modules(directory):
    found = _aiflowc.directory(directory)
    if not _aiflowc.is_known(found):
        return found
    if found is None:
        return []
    names = []
    for name in sorted(found):
        if found[name]:
            inside = _aiflowc.directory(os.path.join(directory, name))
            if '.' not in name and '__init__.py' in inside:
                names.append((name, True))
        elif name.endswith('.py') and name != '__init__.py' and '.' not in name[:-3]:
            names.append((name[:-3], False))
    return names


def walk_packages(path=None, prefix='', onerror=None):
    return _aiflowc.not_evaluated('a walk through packages, which imports them')
