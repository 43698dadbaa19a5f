import _aiflowc
from _namespaces import mappingproxy as MappingProxyType


class SimpleNamespace:
    _tp_name = 'types.SimpleNamespace'

    def __init__(self, **kwargs):
        if _aiflowc.is_unknown(kwargs):
            _aiflowc.spoil(self, kwargs)
        else:
            self.__dict__.update(kwargs)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, SimpleNamespace) else NotImplemented

    def __repr__(self):
        return 'namespace(' + ', '.join(['%s=%r' % (name, vars(self)[name]) for name in sorted(vars(self))]) + ')'
