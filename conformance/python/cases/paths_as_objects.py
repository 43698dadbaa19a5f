"""pathlib on paths that are known."""
import os
from pathlib import Path, PurePath, PurePosixPath

from showing import attempt, show

p = Path('/srv/data/a.tar.gz')
texts = ['a', 'a/b', '/a/b.txt', '', '.', '..', '/', '//', '///a', '//a/b', 'a//b', './a', 'a/.', 'a/./b', 'a/../b', '/a/', '.bashrc', 'a.', 'x/.b.c', 'a.b.c', '/..', '../../a']
show('texts', [str(Path(t)) for t in texts])
show('names', [Path(t).name for t in texts])
show('stems', [Path(t).stem for t in texts])
show('suffixes', [(Path(t).suffix, Path(t).suffixes) for t in texts])
show('parents', [str(Path(t).parent) for t in texts])
show('parts', [Path(t).parts for t in texts])
show('absolute', [Path(t).is_absolute() for t in texts])
show('roots', [(Path(t).root, Path(t).anchor, Path(t).drive) for t in texts if t[:2] != '//'])
show('joined', (Path('a', 'b'), Path('a') / 'b' / 'c', 'a' / Path('b'), Path('a') / '/b', Path('a').joinpath('b', 'c'), Path('a', Path('b'), '/c'), Path(), Path('a') / ''))
show('kinds', (p, type(p).__name__, repr(p), PurePosixPath('a/b'), isinstance(p, Path), isinstance(p, PurePath), isinstance(p, os.PathLike)))
show('formatted', ('%s' % p, f'{p}', '{}'.format(p), str(p) + '.bak', os.fspath(p), p.as_posix(), os.path.join(p, 'x'), os.path.basename(p), f'{p!s:>30}'))
show('with', (p.with_name('b.csv'), p.with_suffix('.csv'), p.with_suffix(''), Path('a').with_suffix('.b'), p.parent.parent))
show('upwards', (str(p.parents[0]), str(p.parents[1]), len(p.parents), [str(q) for q in p.parents], len(Path('a/b').parents)))
show('relative', (str(p.relative_to('/srv')), str(p.relative_to('/')), str(p.relative_to(p)), str(Path('a/b').relative_to('a'))))
show('order', (Path('a') < Path('b'), Path('a/b') == Path('a') / 'b', Path('a') != Path('A'), sorted([Path('b'), Path('a/c'), Path('a')]), Path('a') == 'a', Path('a-b') < Path('a/b')))
show('keys', ({Path('a'): 1}[Path('./a')], len({Path('a'), Path('a/'), Path('b')})))
show('match', (p.match('*.gz'), p.match('*.csv'), Path('data_01.csv').match('data_[0-9]?.csv'), Path('a').match('[!b]')))
for label, action in (('none', lambda: Path(None)), ('number', lambda: Path('a') / 1), ('with name', lambda: Path('/').with_name('a')), ('suffix', lambda: p.with_suffix('csv')), ('relative', lambda: p.relative_to('/etc')), ('parents', lambda: Path('a').parents[3]), ('order', lambda: Path('a') < 'b')):
    attempt('error ' + label, action)
