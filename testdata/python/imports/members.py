# shows: `import` in all spellings, `inspect`
import importlib
import inspect

import steps_of_mine
from base_of_mine import Step

module = importlib.import_module('steps_of_mine')
found = [kind for name, kind in inspect.getmembers(module, inspect.isclass) if issubclass(kind, Step) and kind is not Step]
print([kind.__name__ for kind in found], inspect.getmembers(steps_of_mine, inspect.isfunction)[0][0], inspect.ismodule(module))
print(steps_of_mine.__annotations__, steps_of_mine.Clean.__annotations__)
