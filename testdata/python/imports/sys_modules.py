# shows: `sys`
# contexts: module
import sys

this = sys.modules[__name__]
for letter in 'ab':
    setattr(this, 'make_' + letter, (lambda text: lambda n: text * n)(letter))
print(make_a(2), getattr(sys.modules[__name__], 'make_b')(3), sys.modules['sys'] is sys)
