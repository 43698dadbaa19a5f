import _aiflowc
import sys
from functools import wraps


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


# A block of AIFlow's, `@job_config(...)`, around a function.
def _decorated(block, func):
    @wraps(func)
    def inner(*args, **kwds):
        with block:
            return func(*args, **kwds)
    return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    # Loops, not `try`: what the generator does not catch is nobody's business here.
    def __enter__(self):
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            for _ in self.gen:
                raise RuntimeError("generator didn't stop")
            return False
        # What is raised outside of the project is not known, but it is there, and no StopIteration of this generator.
        is_known = _aiflowc.is_known(exc_value)
        if is_known and exc_value is None:
            exc_value = exc_type()
        try:
            self.gen.throw(exc_type, exc_value, traceback)
        except StopIteration as stopped:
            if not is_known:
                return not _aiflowc.is_unknown(stopped)
            return stopped is not exc_value
        except BaseException as other:
            if is_known and other is exc_value:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    return _aiflowc.unsupported('contextlib.asynccontextmanager')


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class _Redirected(AbstractContextManager):
    def __init__(self, new_target):
        self._target = new_target
        self._before = []

    def __enter__(self):
        self._before.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._target)
        return self._target

    def __exit__(self, *excinfo):
        setattr(sys, self._stream, self._before.pop())


class redirect_stdout(_Redirected):
    _stream = 'stdout'


class redirect_stderr(_Redirected):
    _stream = 'stderr'

    # What is logged and warned of goes there, too.
    def __exit__(self, *excinfo):
        _aiflowc.spoil(self._target, _aiflowc.not_evaluated('what is said on `stderr`'))
        super().__exit__(*excinfo)


class ExitStack(AbstractContextManager):
    def __init__(self):
        self._exits = []

    def enter_context(self, cm):
        value = cm.__enter__()
        self._exits.append(cm.__exit__)
        return value

    def push(self, exit):
        self._exits.append(exit.__exit__ if hasattr(exit, '__exit__') else exit)
        return exit

    def callback(self, callback, *args, **kwds):
        def run(exc_type, exc_value, traceback):
            callback(*args, **kwds)
        self._exits.append(run)
        return callback

    def pop_all(self):
        other = type(self)()
        other._exits = self._exits
        self._exits = []
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, exc_type, exc_value, traceback):
        received = exc_type is not None
        raises = False
        while self._exits:
            leave = self._exits.pop()
            try:
                if leave(exc_type, exc_value, traceback):
                    exc_type = exc_value = traceback = None
                    raises = False
            except BaseException as raised:
                raises = exc_type is None or raised is not exc_value
                exc_type = type(raised)
                exc_value = raised
        if raises:
            raise exc_value
        return received and exc_type is None
