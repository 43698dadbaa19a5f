import _aiflowc

_NOTHING = object()


class Token(_aiflowc.rest_of('contextvars.Token')):
    MISSING = object()

    def __init__(self, var, old_value):
        self.var = var
        self.old_value = old_value
        self._used = False


class ContextVar(_aiflowc.rest_of('contextvars.ContextVar')):
    def __init__(self, name, *, default=_NOTHING):
        self.name = name
        self._default = default
        self._value = _NOTHING

    def get(self, default=_NOTHING):
        if self._value is not _NOTHING:
            return self._value
        if default is not _NOTHING:
            return default
        if self._default is _NOTHING:
            raise LookupError(self)
        return self._default

    def set(self, value):
        token = Token(self, Token.MISSING if self._value is _NOTHING else self._value)
        self._value = value
        return token

    def reset(self, token):
        if token._used:
            raise RuntimeError(_aiflowc.not_evaluated('the words of this error'))
        if token.var is not self:
            raise ValueError(_aiflowc.not_evaluated('the words of this error'))
        token._used = True
        self._value = _NOTHING if token.old_value is Token.MISSING else token.old_value
