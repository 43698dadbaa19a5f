# shows: `sys`
# contexts: plain helper class
import sys

print(sys.modules.get('later_import'), sys.modules.get('later_import', 'not yet'))
try:
    sys.modules['later_import']
except KeyError as error:
    print(error)
import later_import
print(sys.modules['later_import'] is later_import, sys.modules.get('later_import').WORD)
