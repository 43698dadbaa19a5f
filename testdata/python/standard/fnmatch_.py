# shows: `fnmatch`
import fnmatch

for name, pattern in (('a.csv', '*.csv'), ('a.csv', '?.csv'), ('ab.csv', '?.csv'), ('load_1', 'load_[0-9]'), ('load_x', 'load_[!0-9]'), ('', '*'), ('a', ''), ('[a', '[[]a'), ('a-b', 'a[-_]b'), ('.x', '*')):
    print(name, pattern, fnmatch.fnmatch(name, pattern), fnmatch.fnmatchcase(name, pattern))
print(fnmatch.filter(['a.py', 'b.sql', 'c.PY'], '*.py'), fnmatch.filter([], '*'))
