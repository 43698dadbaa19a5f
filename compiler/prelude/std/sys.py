import _aiflowc

argv = _aiflowc.argv()
path = _aiflowc.module_path()
maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = _aiflowc.unknown('the machine')
dont_write_bytecode = _aiflowc.unknown('how Python was started')
exec_prefix = _aiflowc.unknown('where Python is installed')
executable = _aiflowc.unknown('where Python is installed')
hexversion = _aiflowc.unknown('the version of Python')
platform = _aiflowc.unknown('the machine')
prefix = _aiflowc.unknown('where Python is installed')
stdin = _aiflowc.unknown('the standard input')
version = _aiflowc.unknown('the version of Python')


# Which modules there are is known of the project's own.
class _Modules(_aiflowc.rest_of('sys.modules')):
    def __getitem__(self, name):
        return _aiflowc.loaded_module(name)

    def get(self, name, default=None):
        try:
            return _aiflowc.loaded_module(name)
        except KeyError:
            return default

    def __contains__(self, name):
        return _aiflowc.unknown('the modules imported so far')

    def __iter__(self):
        return iter(_aiflowc.unknown('the modules imported so far'))

    def __setitem__(self, name, module):
        _aiflowc.side_effect()

    def __delitem__(self, name):
        self[name]
        _aiflowc.side_effect()


modules = _Modules()


class _VersionInfo:
    def __init__(self):
        self.major = 3
        self.minor = 7
        self.micro = _aiflowc.unknown('the version of Python')
        self.releaselevel = 'final'
        self.serial = 0
        self._all = (3, 7, self.micro, 'final', 0)

    def __getitem__(self, index):
        return self._all[index]

    def __len__(self):
        return 5

    def __iter__(self):
        return iter(self._all)

    def __eq__(self, other):
        return self._all == other

    def __ne__(self, other):
        return self._all != other

    def __lt__(self, other):
        return self._all < other

    def __le__(self, other):
        return self._all <= other

    def __gt__(self, other):
        return self._all > other

    def __ge__(self, other):
        return self._all >= other


version_info = _VersionInfo()


class _Stream:
    encoding = _aiflowc.unknown('the encoding of an output')

    def write(self, text):
        return len(text)

    def writelines(self, lines):
        pass

    def flush(self):
        pass

    def isatty(self):
        return _aiflowc.unknown('whether the output is a terminal')


stdout = _Stream()
stderr = _Stream()
__stdout__ = stdout
__stderr__ = stderr


def exit(status=None):
    _aiflowc.exit(status)


def getrecursionlimit():
    return _aiflowc.unknown('how Python was started')


def setrecursionlimit(n):
    pass


def getdefaultencoding():
    return 'utf-8'


def getfilesystemencoding():
    return _aiflowc.unknown('the machine')


def getsizeof(object, *default):
    return _aiflowc.unknown('the size of an object')


def exc_info():
    return _aiflowc.unknown('the exception being handled')
