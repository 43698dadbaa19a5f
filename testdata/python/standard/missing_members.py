# shows: attributes that are missing
import pathlib
import re
def attempt(f):
    try: print(f())
    except AttributeError as e: print(e)
pattern, match, path = re.compile('a+'), re.match('(a+)', 'aaa'), pathlib.Path('a')
attempt(lambda: pattern.serch('a'))
attempt(lambda: match.grop(1))
attempt(lambda: path.exits())
attempt(lambda: re.Pattern.serch)
print(hasattr(pattern, 'serch'), hasattr(pattern, 'search'), hasattr(path, 'ext'), getattr(match, 'words', None))
class Own(type(path)):
    extra = 1
attempt(lambda: Own('a').extra)
