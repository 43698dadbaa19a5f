# shows: `dataclasses`
from dataclasses import InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar, List


@dataclass
class Job:
    name: str
    rank: int = 1
    tags: List[str] = field(default_factory=list, repr=False)
    kind: ClassVar[str] = 'bash'


@dataclass(order=True, frozen=True)
class Version(object):
    major: int
    minor: int = field(default=0, compare=True)
    note: str = field(default='', compare=False)


@dataclass
class Step(Job):
    scale: InitVar[int] = 2
    cost: int = field(init=False)

    def __post_init__(self, scale):
        self.cost = self.rank * scale


job = Job('load', tags=['a'])
print(job, job == Job('load', 1, ['a']), job != Job('x'), job.kind, [f.name for f in fields(Job)], is_dataclass(job), is_dataclass(int))
print(asdict(job), astuple(job), replace(job, name='store'), Job('a').tags is Job('b').tags)
print(Version(1, 2) < Version(1, 3), sorted([Version(2), Version(1, 5)]), Version(1, note='x') == Version(1), len({Version(1), Version(1)}))
print(Step('s', 3), Step('s', 3, scale=5).cost, isinstance(Step('s'), Job), fields(Step)[1].default)


@dataclass(repr=False, eq=False)
class Plain:
    value: object = None

    def doubled(self):
        return self.value * 2


print(Plain(2).doubled(), Plain(1) == Plain(1))
for wrong in (lambda: Job(), lambda: Job('a', 1, [], 2), lambda: setattr(Version(1), 'major', 2), lambda: replace(Version(1), no=1)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
