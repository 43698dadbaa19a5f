# shows: subclasses of built-in types, `dict`, `list`, `str`, `tuple`, exceptions
class AppError(Exception):
    """Of the application."""


class NotFound(AppError, KeyError):
    def __init__(self, name, *more):
        super().__init__(name, *more)
        self.name = name

    def __str__(self):
        return 'not found: ' + self.name


class Coded(AppError):
    code = 7

    def __init__(self, message='default', **extra):
        AppError.__init__(self, message)
        self.extra = extra


for error in [AppError('a'), NotFound('n', 1), Coded(), Coded('m', x=1)]:
    try:
        raise error
    except KeyError as caught:
        print('KeyError', caught, caught.args, caught.name)
    except AppError as caught:
        print(type(caught).__name__, caught, caught.args, getattr(caught, 'extra', None), repr(caught))
print(issubclass(NotFound, LookupError), [c.__name__ for c in NotFound.__mro__][:4])
