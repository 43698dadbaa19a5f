import _aiflowc

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
altsep = None
devnull = '/dev/null'


def join(a, *p):
    return _aiflowc.path_join(a, *p)


def commonprefix(m):
    if not _aiflowc.is_known(m):
        return _aiflowc.unknown_like(m)
    if not m:
        return ''
    m = [p.__fspath__() if hasattr(p, '__fspath__') else p for p in m]
    least, most = min(m), max(m)
    for i, c in enumerate(least):
        if c != most[i]:
            return least[:i]
    return least


def commonpath(paths):
    if not _aiflowc.is_known(paths):
        return _aiflowc.unknown_like(paths)
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    paths = [p.__fspath__() if hasattr(p, '__fspath__') else p for p in paths]
    if len(set([p[:1] == '/' for p in paths])) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in p.split('/') if part and part != '.'] for p in paths]
    return ('/' if paths[0][:1] == '/' else '') + '/'.join(commonprefix(parts))


def dirname(p):
    return _aiflowc.path_dirname(p)


def basename(p):
    return _aiflowc.path_basename(p)


def abspath(path):
    return _aiflowc.path_abspath(path)


def normpath(path):
    return _aiflowc.path_normpath(path)


def realpath(filename):
    return _aiflowc.path_realpath(filename)


def relpath(path, start=None):
    return _aiflowc.path_relpath(path, start)


def expanduser(path):
    return _aiflowc.path_expanduser(path)


def expandvars(path):
    return _aiflowc.unknown('the environment')


def split(p):
    return _aiflowc.path_split(p)


def splitext(p):
    return _aiflowc.path_splitext(p)


def splitdrive(p):
    return ('', p)


def normcase(s):
    return s


def isabs(s):
    return _aiflowc.path_isabs(s)


def exists(path):
    return _aiflowc.path_exists(path)


def lexists(path):
    return _aiflowc.path_exists(path)


def isfile(path):
    return _aiflowc.path_isfile(path)


def isdir(s):
    return _aiflowc.path_isdir(s)


def islink(path):
    return _aiflowc.unknown('whether a file is a link')


def getsize(filename):
    return _aiflowc.unknown('the size of a file')


def getmtime(filename):
    return _aiflowc.unknown('the time of a file')


def getctime(filename):
    return _aiflowc.unknown('the time of a file')


def getatime(filename):
    return _aiflowc.unknown('the time of a file')
