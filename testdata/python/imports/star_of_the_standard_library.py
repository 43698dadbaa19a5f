# shows: `import` in all spellings
# contexts: plain module
import os
from math import *
from os.path import *
from subprocess import *
from datetime import *
from itertools import *
from collections import *

print(sqrt(16), pi > 3, join('a', 'b'), os.sep, isabs('/x'), date(2021, 1, 1).year)
print(commonprefix(['/usr/lib', '/usr/local']), commonpath(['/usr/lib', '/usr/local/x/']), commonprefix([]), commonpath(['a/./b', 'a//b/c']))
for wrong in ([], ['/a', 'b']):
    try:
        commonpath(wrong)
    except ValueError as error:
        print(error)
print(list(chain('a', 'b')), Counter('aab').most_common(1))
print(sin(0))  # unknown
print(check_output is None)  # unknown
try:
    genericpath
except NameError as error:
    print(error)
