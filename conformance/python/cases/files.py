"""Files of the project that are read while the workflow is defined."""
import glob
import json
import os
from pathlib import Path

import yaml

from showing import attempt, show
from where import FILES


def path(name):
    return os.path.join(FILES, name)


def read(name, **options):
    with open(path(name), **options) as file:
        return file.read()


show('text', read('lines.txt'))
show('encodings', (read('data.yaml', encoding='utf-8')[:11], read('lines.txt', encoding='ascii'), read('bytes.bin', encoding='latin-1')))
show('bytes', (read('lines.txt', mode='rb'), read('bytes.bin', mode='rb'), read('empty.txt')))
show('line ends', (read('crlf.txt'), read('crlf.txt', newline=''), read('crlf.txt', mode='rb')))
with open(path('lines.txt')) as f:
    show('lines', [line for line in f])
with open(path('lines.txt'), 'r') as f:
    show('readline', (f.readline(), f.readline().strip(), f.read(2), f.readlines(), f.read(), f.closed, f.mode))
show('closed', f.closed)
attempt('read closed', lambda: f.read())
show('readlines', open(path('lines.txt')).readlines())
show('list', list(open(path('lines.txt'))))
show('enumerate', [(n, line.rstrip()) for n, line in enumerate(open(path('lines.txt')), 1)])
f = open(path('lines.txt'))
show('next', (next(f), f.read(1), f.seek(0), f.read(3), f.tell() > 0))
f.close()
attempt('write to read', lambda: open(path('lines.txt')).write('x'))
attempt('mode', lambda: open(path('lines.txt'), 'x y'))
attempt('binary encoding', lambda: open(path('lines.txt'), 'rb', encoding='utf-8'))


def caught(action, *kinds):
    try:
        return action()
    except kinds as error:
        return type(error).__name__, isinstance(error, OSError), isinstance(error, ValueError)


show('missing', caught(lambda: open(path('missing.txt')), FileNotFoundError))
show('missing errno', [getattr(e, 'errno', None) for e in [FileNotFoundError(2, 'x', 'y')]])
show('directory', caught(lambda: open(FILES), IsADirectoryError))
show('decoding', caught(lambda: read('bytes.bin', encoding='utf-8'), UnicodeDecodeError))
show('ascii', caught(lambda: read('data.yaml', encoding='ascii'), UnicodeDecodeError))
show('broken json', caught(lambda: json.load(open(path('broken.json'))), json.JSONDecodeError))
show('broken yaml', caught(lambda: yaml.safe_load(open(path('broken.yaml'))), yaml.YAMLError)[1:])

try:
    default = json.load(open(path('missing.json')))
except FileNotFoundError as error:
    default = {'missing': True, 'number': error.errno, 'words': error.strerror}
show('default', default)

data = yaml.safe_load(open(path('data.yaml')))
show('yaml', {key: value for key, value in data.items() if key != 'nothing'})
with open(path('data.yaml'), encoding='utf-8') as f:
    show('yaml full', yaml.load(f, Loader=yaml.FullLoader)['list'])
show('yaml text', [yaml.safe_load(text) for text in ('a: 1', '[1, two]', 'x', '', '~', '- 2020-01-02', 'a: {b: [c, d]}', '1e3', 'y', 'no')])
show('yaml bytes', yaml.safe_load(read('data.yaml', mode='rb'))['name'])
show('yaml identity', data['same'][0] is data['same'][1])
show('yaml apart', yaml.safe_load(open(path('data.yaml'))) is data)
show('yaml dates', (data['dates']['day'].year, data['dates']['moment'].isoformat(), data['dates']['zone'].isoformat(), str(data['dates']['plain']), data['dates']['day'].strftime('%d.%m.')))
data['list'].append('changed')
show('yaml changed', (data['list'][-1], len(yaml.safe_load(open(path('data.yaml')))['list'])))
show('json', json.load(open(path('data.json'))))
show('json text', json.loads(read('data.json'))['a'])
show('json bytes', json.loads(read('data.json', mode='rb'))['b'])

show('exists', (os.path.exists(path('data.yaml')), os.path.isfile(path('nothing')), os.path.isdir(FILES)))
here = Path(FILES)
show('path', ((here / 'lines.txt').read_text(), (here / 'lines.txt').read_bytes(), (here / 'nothing').exists(), here.is_dir(), (here / 'data.yaml').is_file()))
with (here / 'lines.txt').open() as f:
    show('path open', f.readline())
show('path opened', open(here / 'lines.txt').readline())
show('path missing', caught(lambda: (here / 'missing').read_text(), FileNotFoundError))
show('path names', ((here / 'data.yaml').name, (here / 'data.yaml').suffix, here.name, (here / '..' / 'files').resolve() == here.resolve(), (here / 'many' / 'a.csv').relative_to(here).as_posix()))
show('directory names', (sorted(os.listdir(path('many'))), len(os.listdir(path('many'))), 'a.csv' in os.listdir(path('many'))))
show('globbed', ([os.path.basename(p) for p in sorted(glob.glob(path('many/*.csv')))], [p.name for p in sorted((here / 'many').glob('*.csv'))], glob.glob(path('many/*.xyz')), [os.path.basename(p) for p in glob.glob(path('many/*.txt'))]))
show('iterdir', sorted(p.name for p in (here / 'many').iterdir()))
show('iterdir sorted', [p.stem for p in sorted((here / 'many').iterdir()) if p.suffix == '.csv'])
names = os.listdir(path('many'))
names.sort()
show('sorted names', names[0])
show('unsorted', os.listdir(path('many'))[:0])
for name in ('gone/../lines.txt', 'many/../lines.txt', './many/.././many/../lines.txt', 'gone/../gone/../lines.txt'):
    attempt('by way of ' + name, lambda: read(name))
    show('is there ' + name, (os.path.exists(path(name)), os.path.isfile(path(name)), os.path.isdir(path(name + '/..')), os.path.exists(os.path.normpath(path(name)))))
