"""What the jobs need stands in data classes and named tuples."""
from collections import OrderedDict, defaultdict, namedtuple
from dataclasses import asdict, dataclass, field, replace
from enum import Enum
from typing import Dict, List, NamedTuple, Optional

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


class Mode(Enum):
    FULL = 'full'
    DELTA = 'delta'


@dataclass(frozen=True)
class Storage:
    host: str
    port: int = 5432

    @property
    def address(self) -> str:
        return f'{self.host}:{self.port}'


@dataclass
class Feed:
    name: str
    storage: Storage
    mode: Mode = Mode.DELTA
    columns: List[str] = field(default_factory=list)
    options: Dict[str, str] = field(default_factory=dict)
    upstream: Optional[str] = None

    def __post_init__(self):
        if not self.name.isidentifier():
            raise ValueError(f'{self.name!r} cannot be the name of a job')

    def command(self) -> str:
        columns = ','.join(self.columns) or '*'
        return f'load {self.name} {columns} --mode {self.mode.value} --from {self.storage.address}'


class Limits(NamedTuple):
    rows: int
    seconds: int = 60


Check = namedtuple('Check', 'name limits')

base = Feed('orders', Storage('db'), options={'sep': ';'})
feeds = OrderedDict((feed.name, feed) for feed in [
    replace(base, columns=['id', 'total']),
    replace(base, name='returns', mode=Mode.FULL, upstream='orders', storage=Storage('db2', port=5433)),
])
checks = [Check('rows', Limits(100)), Check('time', Limits(rows=5, seconds=30))]
by_host = defaultdict(list)
for feed in feeds.values():
    by_host[feed.storage.host].append(feed.name)

af.init_ai_flow_context()
for name, feed in feeds.items():
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor(feed.command()), options=feed.options, storage=asdict(feed.storage))
    if feed.upstream:
        af.action_on_job_status(name, feed.upstream)
with af.job_config('check'):
    for check in checks:
        name, limits = check
        af.user_define_operation(name=name, processor=BashProcessor(f'check {name}'), limits=limits._asdict(), most=limits.rows)
    af.user_define_operation(processor=BashProcessor('hosts'), hosts=dict(by_host))
af.action_on_job_status('check', 'returns')
