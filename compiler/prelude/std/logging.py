import _aiflowc

CRITICAL = 50
FATAL = CRITICAL
ERROR = 40
WARNING = 30
WARN = WARNING
INFO = 20
DEBUG = 10
NOTSET = 0


class Filter:
    def __init__(self, name=''):
        self.name = name


class Formatter:
    def __init__(self, fmt=None, datefmt=None, style='%'):
        self.datefmt = datefmt


class Handler:
    def __init__(self, level=NOTSET):
        self.level = level

    def setLevel(self, level):
        self.level = level

    def setFormatter(self, fmt):
        self.formatter = fmt

    def addFilter(self, filter):
        pass

    def removeFilter(self, filter):
        pass

    def flush(self):
        pass

    def close(self):
        pass


class NullHandler(Handler):
    pass


class StreamHandler(Handler):
    def __init__(self, stream=None):
        self.stream = stream


class FileHandler(StreamHandler):
    def __init__(self, filename, mode='a', encoding=None, delay=False):
        self.mode = mode
        self.encoding = encoding
        self.delay = delay


class Logger:
    def __init__(self, name, level=NOTSET):
        self.name = name
        self.level = _aiflowc.unknown('the configuration of logging')
        self.handlers = _aiflowc.unknown('the configuration of logging')
        self.propagate = True

    def setLevel(self, level):
        pass

    def isEnabledFor(self, level):
        return _aiflowc.unknown('the configuration of logging')

    def getEffectiveLevel(self):
        return _aiflowc.unknown('the configuration of logging')

    def hasHandlers(self):
        return _aiflowc.unknown('the configuration of logging')

    def getChild(self, suffix):
        return Logger(self.name + '.' + suffix)

    def addHandler(self, hdlr):
        pass

    def removeHandler(self, hdlr):
        pass

    def addFilter(self, filter):
        pass

    def removeFilter(self, filter):
        pass

    def debug(self, msg, *args, **kwargs):
        pass

    def info(self, msg, *args, **kwargs):
        pass

    def warning(self, msg, *args, **kwargs):
        pass

    def warn(self, msg, *args, **kwargs):
        pass

    def error(self, msg, *args, **kwargs):
        pass

    def exception(self, msg, *args, exc_info=True, **kwargs):
        pass

    def critical(self, msg, *args, **kwargs):
        pass

    fatal = critical

    def log(self, level, msg, *args, **kwargs):
        pass


root = Logger('root', WARNING)


_loggers = {}


def getLogger(name=None):
    if not name:
        return root
    if name not in _loggers:
        _loggers[name] = Logger(name)
    return _loggers[name]


def getLevelName(level):
    return _aiflowc.unknown('the name of a logging level')


def basicConfig(**kwargs):
    pass


def captureWarnings(capture):
    pass


def disable(level=CRITICAL):
    pass


def debug(msg, *args, **kwargs):
    pass


def info(msg, *args, **kwargs):
    pass


def warning(msg, *args, **kwargs):
    pass


def warn(msg, *args, **kwargs):
    pass


def error(msg, *args, **kwargs):
    pass


def exception(msg, *args, exc_info=True, **kwargs):
    pass


def critical(msg, *args, **kwargs):
    pass


fatal = critical


def log(level, msg, *args, **kwargs):
    pass
