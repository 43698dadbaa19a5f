"""Paths as objects, anchored at this file, and what they lead to."""
from pathlib import Path, PurePosixPath

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
RESOURCES = PROJECT / 'resources'
OUTPUT = PurePosixPath('/srv/output')

af.init_ai_flow_context()

target = OUTPUT.joinpath('orders').with_suffix('.csv')
with af.job_config('load'):
    af.user_define_operation(processor=BashProcessor(f'load {RESOURCES / "orders.csv"} {target}'))
    af.user_define_operation(
        processor=BashProcessor('test -d ' + str(PROJECT)), there=RESOURCES.is_dir(), settings=(HERE / 'local.yaml').exists(),
        names=[target.name, target.stem, target.suffix, str(target.parent), RESOURCES.name],
        places=[str(HERE), RESOURCES.as_posix(), str(PROJECT.parent / 'shared')],
        inside=str((RESOURCES / 'queries').relative_to(PROJECT)))

for query in sorted((RESOURCES / 'queries').glob('*.sql')):
    with af.job_config(query.stem):
        af.user_define_operation(processor=BashProcessor('query ' + query.read_text().strip()), file=str(query))
    af.action_on_job_status(query.stem, 'load')
