import _aiflowc
import os
from fnmatch import _matches
from os import _COMPILED, _ORDER, _compiled


def has_magic(s):
    return '*' in s or '?' in s or '[' in s


# The names in a directory that fit a pattern: None where there is no such directory, unknown where that is not known.
def _fitting(directory, pattern, hidden):
    found = _aiflowc.directory(directory)
    if not _aiflowc.is_known(found) or found is None:
        return found
    return [name for name in found if _matches(name, pattern) and (hidden or not name.startswith('.'))]


# The names that may be there besides.
def _perhaps(directory, pattern):
    return [name for name in _compiled(_aiflowc.directory(directory)) if _matches(name, pattern)]


# The directories in one, at any depth, and itself; those that are hidden only for `pathlib`.
def _below(directory, hidden):
    found = _aiflowc.directory(directory)
    if not _aiflowc.is_known(found):
        return found
    if found is None:
        return []
    names = [name for name in found if found[name] and name != '__pycache__' and (hidden or not name.startswith('.'))]
    return [directory] + [below for name in names for below in _below(os.path.join(directory, name), hidden)]


def _has_modules(directory):
    return [name for name in _aiflowc.directory(directory) if name.endswith('.py')]


# The paths in a directory that fit the parts of a pattern, in some order.
def _found(directory, parts, recursive, hidden):
    part, rest = parts[0], parts[1:]
    if recursive and part == '**':
        if not rest:
            return _aiflowc.not_evaluated('a pattern of file names that ends with `**`')
        below = _below(directory, hidden)
        if _matches('a.cpython-37.pyc', rest[-1]) and [path for path in below if _has_modules(path)]:
            return _aiflowc.unknown(_COMPILED)
        return [found for path in below for found in _found(path, rest, recursive, hidden)]
    if not has_magic(part):
        path = os.path.join(directory, part)
        if rest:
            return _found(path, rest, recursive, hidden)
        return [path] if os.path.lexists(path) else []
    names = _fitting(directory, part, hidden or part.startswith('.'))
    if not _aiflowc.is_known(names):
        return names
    if names is None:
        return []
    paths, others = [os.path.join(directory, name) for name in names], _perhaps(directory, part)
    if not rest:
        return _aiflowc.unordered(paths, _ORDER, False, [os.path.join(directory, name) for name in others], _COMPILED)
    if others and _matches('a.cpython-37.pyc', rest[-1]):
        return _aiflowc.unknown(_COMPILED)
    return [path for below in paths if os.path.isdir(below) for path in _found(below, rest, recursive, hidden)]


def glob(pathname, *, recursive=False):
    directory, name = os.path.split(pathname)
    parts = [name]
    while True:
        inside = _aiflowc.path_inside(directory)
        if not _aiflowc.is_known(name) or inside is None:
            break
        if not has_magic(inside):
            break
        directory, name = os.path.split(directory)
        parts = [name] + parts
    if not _aiflowc.is_known(name):
        return _aiflowc.not_evaluated('this pattern of file names')
    if inside is None:
        return _aiflowc.unknown('what is in a directory outside of the project')
    if parts.count('**') > 1:
        return _aiflowc.not_evaluated('a pattern of file names with more than one `**`')
    return _aiflowc.unordered(_found(directory, parts, recursive, False), _ORDER)


def iglob(pathname, *, recursive=False):
    return _aiflowc.unordered(glob(pathname, recursive=recursive), _ORDER, True)


def escape(pathname):
    return ''.join(['[' + c + ']' if c in '*?[' else c for c in pathname])
