import _aiflowc
from os import path
from os.path import altsep, curdir, devnull, extsep, pardir, pathsep, sep

name = 'posix'
linesep = '\n'
error = OSError


class _Environ:
    # What the program itself has set; None stands for what it has removed.
    def __init__(self):
        self._own = {}

    def __getitem__(self, key):
        if key in self._own:
            if self._own[key] is None:
                raise KeyError(key)
            return self._own[key]
        return _aiflowc.environment(key)

    def get(self, key, default=None):
        if key in self._own:
            return default if self._own[key] is None else self._own[key]
        return _aiflowc.environment(key, default)

    def __contains__(self, key):
        return self.get(key) is not None

    def __setitem__(self, key, value):
        for text in (key, value):
            if _aiflowc.is_known(text) and not isinstance(text, str):
                raise TypeError('str expected, not ' + type(text).__name__)
        self._own[key] = value

    # What is not there cannot be removed: that is a KeyError.
    def __delitem__(self, key):
        self[key]
        self._own[key] = None

    def setdefault(self, key, value=None):
        self._own[key] = self.get(key, value)
        return self._own[key]

    def pop(self, key, *default):
        value = self.get(key, *default) if default else self[key]
        self._own[key] = None
        return value

    def update(self, *others, **values):
        self._own.update(*others, **values)

    def copy(self):
        return _aiflowc.unknown('the environment')

    def keys(self):
        return _aiflowc.unknown('the environment')

    def values(self):
        return _aiflowc.unknown('the environment')

    def items(self):
        return _aiflowc.unknown('the environment')

    def __iter__(self):
        return _aiflowc.unknown('the environment')

    def __len__(self):
        return _aiflowc.unknown('the environment')


environ = _Environ()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value):
    return _aiflowc.side_effect()


def unsetenv(name):
    return _aiflowc.side_effect()


def getcwd():
    return _aiflowc.unknown('the working directory')


def chdir(path):
    return _aiflowc.side_effect()


# What Python compiles may be beside what it is compiled from, whoever has imported it, and when.
_COMPILED = 'whether Python has put a `__pycache__` into a directory (leave it out, as by `if name.endswith(\'.sql\')`)'
_ORDER = 'the order in which a directory is read (`sorted(…)` gives it one)'


# What a directory holds, with whether each is a directory itself.
def _entries(path):
    if path is None:
        return _aiflowc.unknown('the working directory')
    found = _aiflowc.directory(fspath(path))
    if not _aiflowc.is_known(found):
        return found
    if found is None:
        raise FileNotFoundError(2, 'No such file or directory', path)
    return found


# The directory that may be in one besides, as far as it is not there.
def _compiled(found):
    has_modules = [name for name in found if name.endswith('.py')]
    return ['__pycache__'] if has_modules and '__pycache__' not in found else []


def listdir(path=None):
    found = _entries(path)
    if not _aiflowc.is_known(found):
        return found
    return _aiflowc.unordered(list(found), _ORDER, False, _compiled(found), _COMPILED)


class DirEntry(_aiflowc.rest_of('os.DirEntry')):
    def __init__(self, directory, name, is_directory):
        self.name = name
        self.path = path.join(fspath(directory), name)
        self._is_directory = is_directory

    def is_dir(self, *, follow_symlinks=True):
        return self._is_directory

    def is_file(self, *, follow_symlinks=True):
        return not self._is_directory

    def is_symlink(self):
        return _aiflowc.unknown('whether a file is a link')

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return '<DirEntry %r>' % self.name


class _Scan(_aiflowc.rest_of('posix.ScandirIterator')):
    def __init__(self, entries):
        self._unordered = entries

    def __iter__(self):
        return iter(self._unordered)

    def __next__(self):
        return next(self._unordered)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return None

    def close(self):
        return None


def scandir(path=None):
    found = _entries(path)
    if not _aiflowc.is_known(found):
        return found
    compiled = [DirEntry(path, name, True) for name in _compiled(found)]
    return _Scan(_aiflowc.unordered([DirEntry(path, name, found[name]) for name in found], _ORDER, True, compiled, _COMPILED))


# One step through a directory: who is given it may change which come next, and in which order.
def _step(top):
    found = _aiflowc.directory(fspath(top))
    if not _aiflowc.is_known(found) or found is None:
        return found
    dirs = [name for name in found if found[name]]
    dirs = _aiflowc.unordered(dirs, _ORDER, False, _compiled(found), _COMPILED)
    return top, dirs, _aiflowc.unordered([name for name in found if not found[name]], _ORDER)


def _steps(top, topdown):
    step = _step(top)
    if _aiflowc.is_unknown(step):
        yield from step
        return
    if step is None:
        return
    if topdown:
        yield step
    if _aiflowc.is_unknown(step[1]):
        yield from [below for name in step[1] for below in _walked(path.join(top, name), topdown)]
    else:
        for name in step[1]:
            yield from _steps(path.join(top, name), topdown)
    if not topdown:
        yield step


# All of them at once.
def _walked(top, topdown):
    step = _step(top)
    if _aiflowc.is_unknown(step):
        return step
    if step is None:
        return []
    below = [below for name in step[1] for below in _walked(path.join(top, name), topdown)]
    return [step] + below if topdown else below + [step]


class _Walk(_aiflowc.rest_of('os._Walk')):
    def __init__(self, top, topdown):
        self._unordered = _walked(top, topdown)
        self._steps = _steps(top, topdown)

    def __iter__(self):
        self._unordered = None
        return self._steps

    def __next__(self):
        self._unordered = None
        return next(self._steps)


def walk(top, topdown=True, onerror=None, followlinks=False):
    if not _aiflowc.is_known(topdown):
        return _aiflowc.unknown_like(topdown)
    return _Walk(fspath(top), bool(topdown))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    return _aiflowc.unknown('the state of a file')


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return _aiflowc.unknown('the state of a file')


def mkdir(path, mode=0o777, *, dir_fd=None):
    return _aiflowc.file_written(fspath(path))


def makedirs(name, mode=0o777, exist_ok=False):
    return _aiflowc.file_written(fspath(name))


def remove(path, *, dir_fd=None):
    return _aiflowc.file_written(fspath(path))


def unlink(path, *, dir_fd=None):
    return _aiflowc.file_written(fspath(path))


def rmdir(path, *, dir_fd=None):
    return _aiflowc.file_written(fspath(path))


def removedirs(name):
    return _aiflowc.file_written(fspath(name))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    return _aiflowc.file_written(fspath(src), fspath(dst))


def renames(old, new):
    return _aiflowc.file_written(fspath(old), fspath(new))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    return _aiflowc.file_written(fspath(src), fspath(dst))


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    return _aiflowc.side_effect()


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    return _aiflowc.file_written(fspath(dst))


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    return _aiflowc.file_written(fspath(dst))


def system(command):
    return _aiflowc.unknown('the result of a command')


def popen(cmd, mode='r', buffering=-1):
    return _aiflowc.unknown('the result of a command')


def getpid():
    return _aiflowc.varies('the number of the process')


def getppid():
    return _aiflowc.unknown('the process')


def getuid():
    return _aiflowc.unknown('the user')


def getlogin():
    return _aiflowc.unknown('the user')


def uname():
    return _aiflowc.unknown('the machine')


def cpu_count():
    return _aiflowc.unknown('the machine')


def urandom(size):
    return _aiflowc.varies('chance')


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(path, '__fspath__'):
        return path.__fspath__()
    if not _aiflowc.is_known(path):
        return path
    raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__)


def fsdecode(filename):
    return fspath(filename)


class PathLike:
    pass
