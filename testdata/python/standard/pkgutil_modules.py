# shows: `pkgutil`
import pkgutil

import tools

print(list(pkgutil.iter_modules([])), [info.name for info in pkgutil.iter_modules(tools.__path__)])
for info in pkgutil.iter_modules(tools.__path__, 'tools.'):
    print(info.name, info.ispkg)
print(len(tools.__path__), pkgutil.ModuleInfo(None, 'a', False))
