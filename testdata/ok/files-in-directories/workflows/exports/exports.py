"""Jobs made of the files in directories, by the ways in which directories are read."""
import fnmatch
import glob
import importlib
import os
import pkgutil
from pathlib import Path

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

import steps

HERE = os.path.dirname(os.path.abspath(__file__))
SQL = os.path.join(HERE, 'sql')


def stem(path):
    return os.path.splitext(os.path.basename(path))[0]


def job(name, *words):
    with af.job_config(name):
        for word in words:
            af.user_define_operation(processor=BashProcessor('psql %s' % word))


af.init_ai_flow_context()

for path in sorted(glob.glob(os.path.join(SQL, '*.sql'))):
    job('glob_' + stem(path), path)
for path in sorted(glob.iglob(SQL + '/**/*.sql', recursive=True)):
    job('deep_' + stem(path), path)

names = [f for f in os.listdir(SQL) if f.endswith('.sql')]
names.sort()
job('listed', *names)
job('filtered', *sorted(fnmatch.filter(os.listdir(SQL), '*.sql')))
job('counted', len(names), len(os.listdir(SQL)), 'readme.md' in os.listdir(SQL))

for root, dirs, files in os.walk(SQL):
    dirs.sort()
    job('walked_' + os.path.basename(root), *[os.path.join(root, f) for f in sorted(files) if f.endswith('.sql')])
job('walked', *sorted(os.path.relpath(os.path.join(root, f), HERE) for root, _, files in os.walk(SQL) for f in files))
job('top', *sorted(next(os.walk(SQL))[2]))

here = Path(__file__).resolve().parent
job('paths', *sorted(p.name for p in here.glob('sql/*.sql')))
job('below', *[p.relative_to(here) for p in sorted(here.rglob('*.sql'))])
job('suffixes', *sorted({p.suffix for p in (here / 'sql').iterdir()}))
with os.scandir(SQL) as entries:
    job('scanned', *sorted(entry.name for entry in entries if entry.is_file()))

by_name = {stem(path): path for path in glob.glob(SQL + '/*.sql')}
job('by_name', *[by_name[name] for name in sorted(by_name)])
for module in pkgutil.iter_modules(steps.__path__):
    job(module.name, importlib.import_module('steps.' + module.name).NAME)
for path in sorted(glob.glob(os.path.join(os.path.dirname(steps.__file__), '*.py'))):
    if stem(path) != '__init__':
        job('again_' + stem(path), importlib.import_module('steps.' + stem(path)).NAME)
