# shows: `os`, `os.path`
import os
import os.path as path
from os.path import join
print(join('a', 'b', 'c.txt'), join('a', '/b'), join('a/', ''), path.basename('/x/y.py'), path.dirname('/x/y.py'), path.split('a/b'))
print(path.splitext('a/b.tar.gz'), path.splitext('.hidden'), path.normpath('a/./b/../c//d'), path.isabs('/a'), path.isabs('a'))
print(os.sep, path.join('a', *['b', 'c']), os.linesep == '\n', os.pardir, path.basename('a/'), path.dirname('a'), path.normpath(''))
os.environ['AIFLOWC_X'] = 'set'
print(os.environ['AIFLOWC_X'], os.environ.get('AIFLOWC_X'), os.getenv('AIFLOWC_X'), 'AIFLOWC_X' in os.environ)
print(path.relpath('srv/a', 'srv'), path.relpath('srv', 'srv/a/b'), path.relpath('a', 'a'), path.relpath('/x/y', '/x/z/w'), path.relpath('./a/../b', '.'), path.relpath('/', '/x'))
