import _aiflowc


class ModuleSpec(_aiflowc.rest_of('importlib.machinery.ModuleSpec')):
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None


class SourceFileLoader(_aiflowc.rest_of('importlib.machinery.SourceFileLoader')):
    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        if not _aiflowc.run_located(module):
            raise FileNotFoundError(2, 'No such file or directory', self.path)
