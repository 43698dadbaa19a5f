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

    def __delitem__(self, key):
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


# Names in no order that is known; `sorted(…)` and `sort()` give them one.
class _Names(_aiflowc.rest_of('os._Names')):
    def __init__(self, names):
        self._unordered = names
        self._sorted = len(names) < 2

    def __len__(self):
        return len(self._unordered)

    def __contains__(self, name):
        return name in self._unordered

    def __iter__(self):
        if self._sorted:
            return iter(self._unordered)
        return _aiflowc.unknown('the order in which a directory is read (`sorted(…)` gives it one)')

    def __getitem__(self, index):
        if self._sorted:
            return self._unordered[index]
        return _aiflowc.unknown('the order in which a directory is read (`sorted(…)` gives it one)')

    def sort(self, *, key=None, reverse=False):
        self._unordered = sorted(self._unordered, key=key, reverse=reverse)
        self._sorted = True


def listdir(path=None):
    if path is None:
        return _aiflowc.unknown('the working directory')
    names = _aiflowc.directory(fspath(path))
    if names is None:
        raise FileNotFoundError(2, 'No such file or directory', path)
    if not _aiflowc.is_known(names):
        return names
    if '__pycache__' not in names and [name for name in names if name.endswith('.py')]:
        return _aiflowc.unknown('whether Python has put compiled files into a directory')
    return _Names(list(names))


def scandir(path=None):
    return _aiflowc.unknown('what a directory holds')


def walk(top, topdown=True, onerror=None, followlinks=False):
    return _aiflowc.unknown('what a directory holds')


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
