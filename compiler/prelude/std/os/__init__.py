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


def listdir(path=None):
    return _aiflowc.unknown('what a directory holds')


def scandir(path=None):
    return _aiflowc.unknown('what a directory holds')


def walk(top, topdown=True, onerror=None, followlinks=False):
    return _aiflowc.unknown('what a directory holds')


def stat(path, *, dir_fd=None, follow_symlinks=True):
    return _aiflowc.unknown('the state of a file')


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return _aiflowc.unknown('the state of a file')


def mkdir(path, mode=0o777, *, dir_fd=None):
    return _aiflowc.side_effect()


def makedirs(name, mode=0o777, exist_ok=False):
    return _aiflowc.side_effect()


def remove(path, *, dir_fd=None):
    return _aiflowc.side_effect()


def unlink(path, *, dir_fd=None):
    return _aiflowc.side_effect()


def rmdir(path, *, dir_fd=None):
    return _aiflowc.side_effect()


def removedirs(name):
    return _aiflowc.side_effect()


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    return _aiflowc.side_effect()


def renames(old, new):
    return _aiflowc.side_effect()


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    return _aiflowc.side_effect()


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    return _aiflowc.side_effect()


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    return _aiflowc.side_effect()


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    return _aiflowc.side_effect()


def system(command):
    return _aiflowc.unknown('the result of a command')


def popen(cmd, mode='r', buffering=-1):
    return _aiflowc.unknown('the result of a command')


def getpid():
    return _aiflowc.unknown('the process')


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
    return _aiflowc.unknown('chance')


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
