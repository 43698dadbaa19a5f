# Modules that make up what they are asked for.
import lazy
from lazy import KNOWN, made_text

print(KNOWN, made_text, lazy.made_other, lazy.KNOWN, lazy.__name__)
print(hasattr(lazy, 'made_more'), hasattr(lazy, 'other'), getattr(lazy, 'nothing', 'default'))
try:
    lazy.missing
except AttributeError as error:
    print(type(error).__name__)
try:
    from lazy import missing
except ImportError as error:
    print(type(error).__name__)
print([name for name in lazy.asked if not name.startswith('__')][:1], 'made_other' in lazy.asked)
