import os
from os import path
from os.path import basename, join

from showing import attempt, show

show('join', (join('a', 'b'), join('a/', 'b'), join('a', '/b'), join('', 'b'), join('a', ''), join('a', 'b', 'c.txt'), join('a'), join('a//', 'b'), join('/', 'a'), join('a', '..', 'b')))
show('dirname', [path.dirname(p) for p in ('/a/b', 'a/b', 'a', '/', '//', '/a', 'a/', '', '/a/b/', 'a//b')])
show('basename', [basename(p) for p in ('/a/b', 'a/b', 'a', '/', 'a/', '', 'a.txt')])
show('split', [os.path.split(p) for p in ('/a/b', 'a', '/', '/a', 'a/', '', '//a', 'a//b')])
show('splitext', [os.path.splitext(p) for p in ('a.txt', 'a', 'a.tar.gz', '.bashrc', 'a/.b', 'a.b/c', '..a.b', 'a.', '.a.b', '', '...', 'a/b.c')])
show('normpath', [os.path.normpath(p) for p in ('a/../b', './a', 'a//b', '/..', '../a', 'a/b/../../..', '', '.', '/a/./b/', '//a', '///a', 'a/..', '/', '//')])
show('isabs', [os.path.isabs(p) for p in ('/a', 'a', '', '~')])
show('abspath', [os.path.abspath(p) for p in ('/a/../b', '/', '/a//b/')])
show('relpath', [os.path.relpath('/a/b', '/a'), os.path.relpath('/a', '/a/b'), os.path.relpath('/a/b/c', '/a/d'), os.path.relpath('/a', '/a')])
show('others', (os.path.splitdrive('/a'), os.path.normcase('/A'), os.path.expanduser('a/~'), os.sep, os.linesep, os.path.sep, os.curdir, os.pardir, os.extsep, os.name, os.pathsep, os.path.pardir))
show('common', (os.path.commonprefix(['/ab/c', '/ab/d']), os.path.commonpath(['/a/b', '/a/c'])))
attempt('join none', lambda: os.path.join('a', None))
attempt('join number', lambda: os.path.join(1, 'a'))
attempt('basename none', lambda: os.path.basename(None))
attempt('dirname list', lambda: os.path.dirname([]))
attempt('join nothing', lambda: os.path.join())
show('parent of parent', os.path.dirname(os.path.dirname('/a/b/c')))
show('change of suffix', os.path.splitext('x/data.csv')[0] + '.json')
show('formatted', '{}/{}'.format(os.path.dirname('/a/b.py'), 'c'))
show('own name', os.path.basename(__file__))
show('own directory', os.path.basename(os.path.dirname('/x' + '/y/z')))
show('sep join', os.sep.join(['a', 'b']))
