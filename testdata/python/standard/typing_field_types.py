# shows: `typing`
from typing import List, NamedTuple


class Job(NamedTuple):
    name: str
    days: List[int]
    note: None = None


class Nothing(NamedTuple):
    pass


Point = NamedTuple('Point', [('x', int), ('y', float)])
print(list(Job.__annotations__), Job.__annotations__['name'], Job._field_types['note'], Job._field_defaults, Job('a', []))
print(Nothing.__annotations__, Nothing(), Point.__annotations__, Point._field_types == Point.__annotations__, type(Point.__annotations__).__name__)
