# contexts: plain module
# shows: `import` in all spellings
from tools.stars import *
from tools import *
print(visible, sorted(shown()))
try:
    hidden
except NameError as error:
    print(error)
print(CONSTANT)
try:
    _private
except NameError as error:
    print(error)
# What a package lists may be a module in it.
from parts_of_mine import *
print(first.NAME, CONST, 'HIDDEN' in globals())
