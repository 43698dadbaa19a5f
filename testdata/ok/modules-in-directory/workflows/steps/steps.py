"""Directories that hold modules: whether there is a `__pycache__`, too, makes no difference to what leaves it out."""
import fnmatch
import os
from pathlib import Path

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

from parts import dry, wash

HERE = os.path.dirname(os.path.abspath(__file__))
PARTS = os.path.join(HERE, 'parts')


def job(name, *words):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor(' '.join(['run', *words])))


af.init_ai_flow_context()

# A loop that does nothing for what it leaves out.
for name in sorted(os.listdir(PARTS)):
    if not name.endswith('.sql'):
        continue
    job('looped_' + name[:-4], name)

counted = 0
for name in sorted(os.listdir(PARTS), reverse=True):
    if name.endswith('.py') and not name.startswith('__'):
        counted += 1
        job('module_%d_%s' % (counted, name[:-3]))

names = os.listdir(PARTS)
names.sort()
for index, name in enumerate([name for name in names if name.endswith('.sql')]):
    job('sorted_%d' % index, name)

# What asks for some of them.
job('comprehended', *sorted(name for name in os.listdir(PARTS) if name.split('.')[-1] == 'sql'))
job('filtered', *sorted(fnmatch.filter(os.listdir(HERE), '*.py')))
job('paths', *[path.name for path in sorted(Path(PARTS).iterdir()) if path.is_file() and path.stem in (dry.NAME, wash.NAME)])
job('globbed', *sorted(path.name for path in Path(HERE).glob('*/*.sql')))
with os.scandir(PARTS) as entries:
    job('scanned', *sorted(entry.name for entry in entries if entry.is_file()))
for entry in sorted(os.scandir(PARTS), key=lambda entry: entry.name):
    if entry.is_dir():
        continue
    job('entry_' + entry.name.replace('.', '_'))
job('there', str('dry.sql' in os.listdir(PARTS)), str('rinse.sql' in os.listdir(PARTS)), str(bool(os.listdir(PARTS))))
root, directories, files = next(os.walk(HERE))
job('walked', *sorted(files), *[name for name in sorted(directories) if not name.startswith('__')])
