# shows: `importlib`, `import_module`, beside the workflow's file, under `dependencies/python`
import importlib
import single
print(single.__name__, single.text(3))
print(importlib.import_module('tools.numbers_').ONE)
