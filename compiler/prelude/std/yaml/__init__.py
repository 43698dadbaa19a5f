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


# One after the other, as far as somebody asks for them.
def load_all(stream, Loader=None):
    if not isinstance(stream, (str, bytes)) and hasattr(stream, 'read'):
        stream = stream.read()
    if isinstance(stream, bytes):
        stream = _aiflowc.decode(stream, 'utf-8')
    if not _aiflowc.is_known(stream):
        return _aiflowc.unknown_like(stream)
    return _each(_documents(stream), Loader)


def _each(documents, Loader):
    for document in documents:
        yield load(document, Loader)


def _documents(text):
    documents, lines, begun = [], [], False
    for line in text.split('\n'):
        marker = line[:3] if line[3:4] in ('', ' ', '\t', '\r') else ''
        if marker in ('---', '...') and (begun or marker == '...'):
            if begun:
                documents.append('\n'.join(lines + ['']))
            lines, begun = [], False
        if marker != '...':
            lines.append(line)
            # What stands before the first marker may be for it: comments, directives.
            begun = begun or marker == '---' or line.strip() != '' and not line.lstrip().startswith('#') \
                and not line.startswith('%')
    return documents + ['\n'.join(lines)] if begun else documents


def safe_load_all(stream):
    return load_all(stream, SafeLoader)


def full_load_all(stream):
    return load_all(stream, FullLoader)


def unsafe_load_all(stream):
    return load_all(stream, UnsafeLoader)
