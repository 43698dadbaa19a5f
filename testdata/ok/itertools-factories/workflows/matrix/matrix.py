"""Jobs out of combinations, made by small functions."""
import operator
import textwrap
from collections import Counter, deque
from functools import lru_cache, partial, reduce
from itertools import accumulate, chain, combinations, groupby, islice, product, zip_longest
from string import Template

import ai_flow as af
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor

SIZES, REGIONS = ('small', 'large'), ('eu', 'us')
SCRIPT = Template(textwrap.dedent('''
    set -e
    train --size $size --region ${region} --steps $steps
    '''))


@lru_cache(maxsize=None)
def steps(size):
    return {'small': 100}.get(size, 1000)


def bash(name, command, **settings):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor(command), **settings)
    return name


af.init_ai_flow_context()
trained = []
for size, region in product(SIZES, REGIONS):
    script = SCRIPT.substitute(size=size, region=region, steps=steps(size)).strip()
    trained.append((region, bash(f'train_{size}_{region}', script)))

compare = partial(bash, order='by-region')
by_region = sorted(trained, key=operator.itemgetter(0))
for region, group in groupby(by_region, key=operator.itemgetter(0)):
    names = [name for _, name in group]
    pairs = list(combinations(names, 2))
    job = compare('compare_' + region, 'compare ' + ' '.join(names), pairs=pairs)
    for name in names:
        af.action_on_job_status(job, name, Status.FINISHED)

queue = deque(chain.from_iterable([['compare_eu'], ['compare_us']]))
queue.rotate(1)
bash('summary', 'summarize', total=reduce(operator.add, map(steps, SIZES)), running=list(accumulate([1, 2, 3])),
     regions=dict(Counter(region for region, _ in trained)), first=list(islice(trained, 1)),
     table=list(zip_longest(SIZES, ['a'], fillvalue='-')), order=list(queue))
for name in queue:
    af.action_on_job_status('summary', name, Status.FINISHED)
