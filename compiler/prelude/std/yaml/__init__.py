import _aiflowc


class YAMLError(Exception):
    pass


class MarkedYAMLError(YAMLError):
    pass


# Which of PyYAML's errors it is is not said.
class _Error(MarkedYAMLError, _aiflowc.rest_of('yaml.MarkedYAMLError')):
    pass


class BaseLoader(_aiflowc.rest_of('yaml.BaseLoader')):
    pass


class SafeLoader(_aiflowc.rest_of('yaml.SafeLoader')):
    pass


class FullLoader(_aiflowc.rest_of('yaml.FullLoader')):
    pass


class Loader(_aiflowc.rest_of('yaml.Loader')):
    pass


class UnsafeLoader(Loader):
    pass


CSafeLoader = SafeLoader
CFullLoader = FullLoader
CLoader = Loader


def load(stream, Loader=None):
    if Loader is not None and Loader not in (SafeLoader, FullLoader, UnsafeLoader, _Loader):
        return _aiflowc.not_evaluated('a loader of YAML of its own')
    if not isinstance(stream, (str, bytes)) and hasattr(stream, 'read'):
        stream = stream.read()
    if isinstance(stream, bytes):
        stream = _aiflowc.decode(stream, 'utf-8')
    return _aiflowc.yaml_load(stream)


_Loader = Loader


def safe_load(stream):
    return load(stream, SafeLoader)


def full_load(stream):
    return load(stream, FullLoader)


def unsafe_load(stream):
    return load(stream, UnsafeLoader)
