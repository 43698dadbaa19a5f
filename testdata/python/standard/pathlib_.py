# shows: `pathlib`
from pathlib import Path, PurePosixPath, PurePath
import pathlib

path = PurePosixPath('/srv/data/orders.tar.gz')
print(path, repr(path), path.name, path.stem, path.suffix, path.suffixes, path.parent, path.parts, path.root, path.anchor, path.is_absolute())
print([str(p) for p in path.parents], path.with_name('x.csv'), path.with_suffix('.zip'), path.with_suffix(''), path.relative_to('/srv'), path.as_posix())
print(path / '..' / 'other', PurePosixPath('a') / 'b' / '/c', '/x' / PurePosixPath('y'), PurePosixPath('a//b/./c/'), PurePosixPath(), PurePosixPath('a', 'b', 'c'), path.joinpath('d', 'e'))
print(PurePosixPath('a/b') == PurePosixPath('a//b'), PurePosixPath('a') < PurePosixPath('b'), {path: 1}[PurePosixPath('/srv/data/orders.tar.gz')], path.match('*.gz'), path.match('*.csv'))
print(str(Path('x') / 'y.sql'), Path('x/y.sql').stem, Path('data', 'a.csv').with_suffix('.parquet'), Path('.hidden').suffix, Path('a.').suffix, f"{Path('a')}/b")
for wrong in (lambda: path.relative_to('/x'), lambda: PurePosixPath('/').with_name('x'), lambda: path.with_suffix('gz'), lambda: PurePosixPath('a').relative_to('a/b')):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(isinstance(Path('a'), PurePath), isinstance(path, pathlib.PurePath), sorted([Path('b'), Path('a')])[0], Path('a').parent, Path('/').parent, len(Path('a/b/c').parts))
