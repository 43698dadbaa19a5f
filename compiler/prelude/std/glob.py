import _aiflowc
import os
from fnmatch import _matches
from os import _Names


def has_magic(s):
    return '*' in s or '?' in s or '[' in s


# The names in a directory that fit a pattern: None where there is no such directory, unknown where that is not known.
def _fitting(directory, pattern, hidden):
    found = _aiflowc.directory(directory)
    if found is None or not _aiflowc.is_known(found):
        return found
    if '__pycache__' not in found and [name for name in found if name.endswith('.py')] and _matches('__pycache__', pattern):
        return _aiflowc.unknown('whether Python has put compiled files into a directory')
    return [name for name in found if _matches(name, pattern) and (hidden or not name.startswith('.'))]


def glob(pathname, *, recursive=False):
    directory, name = os.path.split(pathname)
    if not _aiflowc.is_known(name) or (recursive and '**' in name):
        return _aiflowc.not_evaluated('this pattern of file names')
    inside = _aiflowc.path_inside(directory)
    if inside is None:
        return _aiflowc.unknown('what is in a directory outside of the project')
    if has_magic(inside):
        return _aiflowc.not_evaluated('a pattern in the name of a directory')
    if not has_magic(name):
        return [pathname] if os.path.lexists(pathname) else []
    names = _fitting(directory, name, name.startswith('.'))
    if names is None:
        return []
    if not _aiflowc.is_known(names):
        return names
    return _Names([os.path.join(directory, name) for name in names])


def iglob(pathname, *, recursive=False):
    return glob(pathname, recursive=recursive)


def escape(pathname):
    return ''.join(['[' + c + ']' if c in '*?[' else c for c in pathname])
