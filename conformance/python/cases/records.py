"""dataclasses and typing.NamedTuple."""
import dataclasses
from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar, Dict, List, NamedTuple, Optional

from showing import attempt, show


@dataclass
class Source:
    name: str
    path: str = '/data'
    tags: List[str] = field(default_factory=list)
    weight: float = field(default=1.0, repr=False, compare=False)
    kind: ClassVar[str] = 'file'

    def full(self):
        return self.path + '/' + self.name


a, b = Source('a'), Source('b', path='/x', tags=['t'])
a.tags.append('changed')
show('fields', (a.name, a.path, a.tags, b.tags, Source('c').tags, a.weight, Source.kind, a.kind, b.full()))
show('repr', (repr(a), str(b)))
show('equal', (a == Source('a', tags=['changed'], weight=3), a == b, a != b, a == 1))
show('asdict', (asdict(a), astuple(b), asdict(a)['tags'] is a.tags))
show('replace', (replace(a, name='z'), replace(a, name='z').tags is a.tags))
show('names', ([f.name for f in fields(Source)], [f.default for f in fields(a)][1], is_dataclass(Source), is_dataclass(a), is_dataclass(int)))
show('defaults on the class', (Source.path, hasattr(Source, 'tags'), hasattr(Source, 'name')))


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


show('frozen', (Version(1) < Version(1, 2), sorted([Version(2), Version(1, 5)]), max(Version(1), Version(3)), {Version(1): 'x'}[Version(1, 0)], len({Version(1), Version(1, 0)})))
attempt('assign frozen', lambda: setattr(Version(1), 'major', 2))
attempt('missing', lambda: Version())
attempt('many', lambda: Version(1, 2, 3))
attempt('unexpected', lambda: Version(1, patch=2))
attempt('twice', lambda: Version(1, major=2))
attempt('order', lambda: Version(1) < 2)
attempt('unhashable', lambda: {a: 1})
attempt('unordered', lambda: a < b)


@dataclass
class Job(Source):
    retries: int = 3
    upstream: Optional['Job'] = None
    options: Dict[str, int] = field(default_factory=dict)
    label: str = field(init=False)

    def __post_init__(self):
        self.label = self.name.upper()
        if self.retries < 0:
            raise ValueError('retries must not be negative')


j = Job('load', retries=5, options={'n': 1})
k = Job('report', upstream=j)
show('inherited', (j, [f.name for f in fields(Job)], j.label, k.upstream.name, j.full(), isinstance(j, Source)))
show('nested asdict', asdict(k))
attempt('post init', lambda: Job('x', retries=-1))
attempt('not init', lambda: Job('x', label='y'))


def broken():
    @dataclass
    class Broken:
        a: int = 1
        b: str
    return Broken


def mutable():
    @dataclass
    class Mutable:
        a: list = []
    return Mutable


attempt('default before', broken)
attempt('asdict of class', lambda: asdict(Source))


@dataclass(eq=False, repr=False)
class Plain:
    x: int


show('plain', (Plain(1) == Plain(1), Plain(1).x))


class Row(NamedTuple):
    """A row."""
    name: str
    size: int = 1
    tags: tuple = ()

    def doubled(self):
        return self.size * 2

    @property
    def title(self):
        return self.name.title()


r = Row('a', size=3)
show('named', (r, r.name, r[1], r.doubled(), r.title, r == ('a', 3, ()), repr(r), Row._fields, r._replace(size=4), r._asdict(), [Row(n).name for n in 'xy'], isinstance(r, tuple), type(r).__name__))
attempt('named missing', lambda: Row())
attempt('named unexpected', lambda: Row('a', colour=1))
name, *rest = r
show('named unpacked', (name, rest))
