import _aiflowc


def import_module(name, package=None):
    if package is not None and name.startswith('.'):
        level = len(name) - len(name.lstrip('.'))
        parts = package.split('.')
        base = parts[:len(parts) - level + 1]
        name = '.'.join(base + [part for part in [name.lstrip('.')] if part])
    return _aiflowc.import_module(name)


def reload(module):
    return _aiflowc.unsupported('importlib.reload')


def invalidate_caches():
    pass
