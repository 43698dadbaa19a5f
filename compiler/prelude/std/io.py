import _aiflowc

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase(_aiflowc.rest_of('io.IOBase')):
    def __init__(self):
        self.closed = False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.closed = True

    def __iter__(self):
        self._check()
        return self

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        self.closed = True

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False


# What is read, as far as it has been read.
class _Reader(IOBase):
    def __init__(self, content):
        self.closed = False
        self._content = content
        self._at = 0

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return False

    def seekable(self):
        self._check()
        return True

    def read(self, size=-1):
        self._check()
        start = self._at
        end = len(self._content) if size is None or size < 0 else min(start + size, len(self._content))
        self._at = max(start, end)
        return self._content[start:end]

    def readline(self, size=-1):
        self._check()
        start = self._at
        found = self._content.find(self._newline, start)
        end = len(self._content) if found < 0 else found + 1
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._at = end
        return self._content[start:end]

    def readlines(self, hint=-1):
        self._check()
        lines = self._content[self._at:].split(self._newline)
        self._at = len(self._content)
        last = lines.pop()
        lines = [line + self._newline for line in lines]
        return lines + [last] if last else lines

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, offset, whence=0):
        self._check()
        if whence == 0:
            self._at = offset
        elif whence == 2 and offset == 0:
            self._at = len(self._content)
        else:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        return self._at

    def tell(self):
        self._check()
        return self._at if self._at == 0 else _aiflowc.not_evaluated('the position in a file')

    def write(self, text):
        raise UnsupportedOperation('not writable')

    def writelines(self, lines):
        raise UnsupportedOperation('not writable')


# What is written goes nowhere.
class _Writer(IOBase):
    def __init__(self):
        self.closed = False

    def readable(self):
        self._check()
        return False

    def writable(self):
        self._check()
        return True

    def write(self, text):
        self._check()
        return len(text)

    def writelines(self, lines):
        self._check()

    def truncate(self, size=None):
        self._check()

    def read(self, size=-1):
        raise UnsupportedOperation('not readable')

    def readline(self, size=-1):
        raise UnsupportedOperation('not readable')

    def readlines(self, hint=-1):
        raise UnsupportedOperation('not readable')


class TextIOWrapper(_Reader):
    _newline = '\n'

    def __init__(self, text, name, mode, encoding):
        _Reader.__init__(self, text)
        self.name = name
        self.mode = mode
        self.encoding = encoding

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class BufferedReader(_Reader):
    _newline = b'\n'

    def __init__(self, content, name, mode):
        _Reader.__init__(self, content)
        self.name = name
        self.mode = mode


class _TextWriter(_Writer):
    def __init__(self, name, mode, encoding):
        self.closed = False
        self.name = name
        self.mode = mode
        self.encoding = encoding


class StringIO(IOBase):
    def __init__(self, initial_value='', newline='\n'):
        self.closed = False
        self._content = initial_value or ''
        self._at = 0

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def write(self, text):
        self._check()
        before = self._content[:self._at] + self._none * (self._at - len(self._content))
        self._content = before + text + self._content[self._at + len(text):]
        self._at = self._at + len(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._check()
        return self._content

    def read(self, size=-1):
        return _Reader.read(self, size)

    def readline(self, size=-1):
        return _Reader.readline(self, size)

    def readlines(self, hint=-1):
        return _Reader.readlines(self, hint)

    def __next__(self):
        return _Reader.__next__(self)

    def seek(self, offset, whence=0):
        return _Reader.seek(self, offset, whence)

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None):
        self._check()
        self._content = self._content[:self._at if size is None else size]
        return len(self._content) if size is None else size

    _newline = '\n'
    _none = '\0'


class BytesIO(StringIO):
    def __init__(self, initial_bytes=b''):
        self.closed = False
        self._content = initial_bytes or b''
        self._at = 0

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    _newline = b'\n'
    _none = b'\0'


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    import os
    if not _aiflowc.is_known(mode):
        return _aiflowc.unknown_like(mode)
    known = isinstance(file, str) or hasattr(file, '__fspath__')
    path = os.fspath(file) if known else file
    kind = [letter for letter in mode if letter in 'rwax']
    if len(kind) != 1 or [letter for letter in mode if letter not in 'rwaxbt+U']:
        raise ValueError('invalid mode: %r' % mode)
    if 'b' in mode and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if kind != ['r'] or '+' in mode:
        _aiflowc.file_written(path)
        if '+' in mode or 'b' in mode:
            return _aiflowc.not_evaluated('a file that is written')
        return _TextWriter(file, mode, encoding or 'UTF-8')
    if 'b' in mode:
        content = _aiflowc.file_bytes(path)
        return BufferedReader(content, file, mode) if _aiflowc.is_known(content) else content
    content = _aiflowc.file_text(path, encoding, newline)
    if not _aiflowc.is_known(content):
        return content
    if errors not in (None, 'strict') or newline not in (None, '', '\n'):
        return _aiflowc.not_evaluated('how errors and line ends of a file are treated')
    return TextIOWrapper(content, file, mode, encoding or 'UTF-8')
