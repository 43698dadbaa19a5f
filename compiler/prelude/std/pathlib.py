import _aiflowc
import os
from glob import _fitting, _found, _perhaps
from os import _COMPILED, _ORDER


def _text(part):
    if isinstance(part, str):
        return part
    if hasattr(part, '__fspath__'):
        return part.__fspath__()
    return part


def _checked(part):
    text = _text(part)
    if isinstance(text, (int, float, list, tuple, dict, bytes)) or text is None:
        raise TypeError('expected str, bytes or os.PathLike object, not ' + type(text).__name__)
    return text


# Whether a path has no parent but itself. Those inside the project are absolute, and none is the root.
def _is_end(text):
    return _aiflowc.is_known(text) and text in ('/', '.', '//')


class PurePosixPath(os.PathLike, _aiflowc.rest_of('pathlib.PurePosixPath')):
    def __init__(self, *args):
        texts = [_checked(arg) for arg in args]
        self._path = _aiflowc.path_clean(os.path.join(*texts) if texts else '')

    def _made(self, path):
        made = type(self)()
        made._path = _aiflowc.path_clean(path)
        return made

    def __fspath__(self):
        return self._path

    def __str__(self):
        return self._path

    def __repr__(self):
        return type(self).__name__ + '(' + repr(self._path) + ')'

    def __bytes__(self):
        return _aiflowc.not_evaluated('the bytes of a path')

    def as_posix(self):
        return self._path

    def _key(self):
        inside = _aiflowc.path_tail(self._path)
        return ('pathlib', self._path) if inside is None else ('pathlib', 'project', inside)

    # What is compared: the names of two paths that begin at the same place.
    def _names(self, other):
        if not isinstance(other, PurePosixPath):
            return None
        here, there = _aiflowc.path_tail(self._path), _aiflowc.path_tail(other._path)
        if here is not None and there is not None:
            return here.split('/'), there.split('/')
        if _aiflowc.is_known(self._path, other._path):
            return self.parts, other.parts
        unknown = _aiflowc.unknown('where the project lies')
        return unknown, unknown

    def __eq__(self, other):
        names = self._names(other)
        return NotImplemented if names is None else names[0] == names[1]

    def __lt__(self, other):
        names = self._names(other)
        return NotImplemented if names is None else names[0] < names[1]

    def __le__(self, other):
        names = self._names(other)
        return NotImplemented if names is None else names[0] <= names[1]

    def __gt__(self, other):
        names = self._names(other)
        return NotImplemented if names is None else names[0] > names[1]

    def __ge__(self, other):
        names = self._names(other)
        return NotImplemented if names is None else names[0] >= names[1]

    def __truediv__(self, other):
        return self._made(os.path.join(self._path, _checked(other)))

    def __rtruediv__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return self._made(os.path.join(other, self._path))

    def joinpath(self, *args):
        return self._made(os.path.join(self._path, *[_text(arg) for arg in args]))

    @property
    def parts(self):
        if not _aiflowc.is_known(self._path):
            return _aiflowc.unknown('where the project lies')
        root = self.root
        names = [name for name in self._path.split('/') if name and self._path != '.']
        return tuple(([root] if root else []) + names)

    @property
    def drive(self):
        return ''

    @property
    def root(self):
        if _aiflowc.is_known(self._path) and self._path.startswith('//'):
            return '//'
        return '/' if self.is_absolute() else ''

    @property
    def anchor(self):
        return self.root

    @property
    def name(self):
        return '' if _is_end(self._path) else os.path.basename(self._path)

    @property
    def stem(self):
        name = self.name
        dot = name.rfind('.')
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind('.')
        return name[dot:] if 0 < dot < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def parent(self):
        return self._made(os.path.dirname(self._path))

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return os.path.isabs(self._path)

    def with_name(self, name):
        if self.name == '':
            raise ValueError('%r has an empty name' % (self,))
        if not name or '/' in name or name == '.':
            raise ValueError('Invalid name %r' % name)
        return self._made(os.path.join(os.path.dirname(self._path), name))

    def with_suffix(self, suffix):
        if '/' in suffix or (suffix and not suffix.startswith('.')) or suffix == '.':
            raise ValueError('Invalid suffix %r' % suffix)
        if self.name == '':
            raise ValueError('%r has an empty name' % (self,))
        return self._made(os.path.join(os.path.dirname(self._path), self.stem + suffix))

    def relative_to(self, *other):
        base = type(self)(*other)
        here, there = _aiflowc.path_tail(self._path), _aiflowc.path_tail(base._path)
        if here is None or there is None:
            if not _aiflowc.is_known(self._path, base._path):
                return _aiflowc.unknown('where the project lies')
            here, there = self._path, base._path
        if there in ('', '.'):
            if here.startswith('/') != there.startswith('/') and there == '.' and here.startswith('/'):
                raise ValueError('%r does not start with %r' % (str(self), str(base)))
            return self._made(here)
        if here == there:
            return self._made('')
        if not here.startswith(there.rstrip('/') + '/'):
            if _aiflowc.is_known(self._path, base._path):
                raise ValueError('%r does not start with %r' % (str(self), str(base)))
            raise ValueError(_aiflowc.unknown('where the project lies'))
        return self._made(here[len(there.rstrip('/')) + 1:])

    def match(self, path_pattern):
        from fnmatch import _matches
        if not _aiflowc.is_known(path_pattern) or '/' in path_pattern or not _aiflowc.is_known(self.name):
            return _aiflowc.not_evaluated('this pattern of a path')
        return _matches(self.name, path_pattern)


class _Parents(_aiflowc.rest_of('pathlib._PathParents')):
    def __init__(self, path):
        self._of = path

    def __getitem__(self, index):
        if not isinstance(index, int) or index < 0:
            raise IndexError(index)
        path = self._of
        for _ in range(index + 1):
            if _is_end(path._path):
                raise IndexError(index)
            path = path.parent
        return path

    def __len__(self):
        return len(self._all())

    def __iter__(self):
        return iter(self._all())

    def _all(self):
        path = self._of
        if not _aiflowc.is_known(path._path):
            return _aiflowc.unknown('where the project lies')
        found = []
        while path._path not in ('/', '.', '//'):
            path = path.parent
            found.append(path)
        return found


class PosixPath(PurePosixPath, _aiflowc.rest_of('pathlib.PosixPath')):
    @classmethod
    def cwd(cls):
        return _aiflowc.unknown('the working directory')

    @classmethod
    def home(cls):
        return _aiflowc.unknown('the user')

    def exists(self):
        return os.path.exists(self._path)

    def is_file(self):
        return os.path.isfile(self._path)

    def is_dir(self):
        return os.path.isdir(self._path)

    def is_symlink(self):
        return _aiflowc.unknown('whether a file is a link')

    def resolve(self, strict=False):
        return self._made(os.path.realpath(self._path))

    def absolute(self):
        if self.is_absolute():
            return self
        return _aiflowc.unknown('the working directory')

    def expanduser(self):
        return self._made(os.path.expanduser(self._path))

    def samefile(self, other_path):
        return _aiflowc.unknown('whether two files are one')

    def stat(self):
        return _aiflowc.unknown('the state of a file')

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        import io
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open('r', encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        return _aiflowc.file_bytes(self._path)

    def write_text(self, data, encoding=None, errors=None):
        _aiflowc.file_written(self._path)
        return len(data)

    def write_bytes(self, data):
        _aiflowc.file_written(self._path)
        return len(data)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        return _aiflowc.file_written(self._path)

    def touch(self, mode=0o666, exist_ok=True):
        return _aiflowc.file_written(self._path)

    def unlink(self):
        return _aiflowc.file_written(self._path)

    def rmdir(self):
        return _aiflowc.file_written(self._path)

    def rename(self, target):
        return _aiflowc.file_written(self._path, _text(target))

    def replace(self, target):
        return _aiflowc.file_written(self._path, _text(target))

    def chmod(self, mode):
        return _aiflowc.side_effect()

    def iterdir(self):
        names = _fitting(self._path, '*', True)
        if _aiflowc.is_known(names) and names is None:
            raise FileNotFoundError(2, 'No such file or directory', self._path)
        others = [self / name for name in _perhaps(self._path, '*')]
        return _aiflowc.unordered([self / name for name in names], _ORDER, True, others, _COMPILED)

    def glob(self, pattern):
        if not _aiflowc.is_known(pattern):
            return _aiflowc.not_evaluated('this pattern of file names')
        if not pattern:
            raise ValueError('Unacceptable pattern: %r' % (pattern,))
        parts = [part for part in pattern.split('/') if part and part != '.']
        if pattern.startswith('/'):
            raise NotImplementedError('Non-relative patterns are unsupported')
        if [part for part in parts if part == '..' or ('**' in part and part != '**')] or parts.count('**') > 1:
            return _aiflowc.not_evaluated('this pattern of file names')
        return _aiflowc.unordered([self._made(path) for path in _found(self._path, parts, True, True)], _ORDER, True)

    def rglob(self, pattern):
        if not _aiflowc.is_known(pattern) or pattern.startswith('/'):
            return _aiflowc.not_evaluated('this pattern of file names')
        return self.glob('**/' + pattern)


PurePath = PurePosixPath
Path = PosixPath
