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
