import _aiflowc
import os


def _written(src, dst):
    _aiflowc.file_written(os.fspath(dst))
    return dst if not os.path.isdir(dst) else _aiflowc.unknown('where a file was copied to')


def copy(src, dst, *, follow_symlinks=True):
    return _written(src, dst)


def copy2(src, dst, *, follow_symlinks=True):
    return _written(src, dst)


def copyfile(src, dst, *, follow_symlinks=True):
    _aiflowc.file_written(os.fspath(dst))
    return dst


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False):
    _aiflowc.file_written(os.fspath(dst))
    return dst


def move(src, dst, copy_function=copy2):
    _aiflowc.file_written(os.fspath(src))
    return _written(src, dst)


def rmtree(path, ignore_errors=False, onerror=None):
    _aiflowc.file_written(os.fspath(path))
