"""Hands AIFlow what it can neither pickle nor write as JSON."""
import collections
import enum
import re
import threading

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Port(enum.Enum):
    OSLO = 'oslo'
    KIEL = 'kiel'


class Flag(str, enum.Enum):
    RED = 'red'


class Attributes(dict):
    __getattr__ = dict.__getitem__


class Loose(dict):
    __getattr__ = dict.get


class Careful(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)


class Crane(PythonProcessor):
    def __init__(self, *tools):
        super().__init__()
        self.tools = tools
        self.height = lambda: 12

    def process(self, execution_context, input_list):
        return []


class Locked(Crane):
    def __getstate__(self):
        return {}


class Shared(Crane):
    guard = lock = threading.Lock()


class Guarded(Crane):
    def process(self, execution_context, input_list):
        with LOCK:
            return [PLAIN for LOCKS in input_list]


class Unguarded(Crane):
    def process(self, execution_context, input_list):
        LOCK = self.tools
        return LOCK


def numbers():
    yield 1


class Cargo:
    def __init__(self, weight):
        self.weight = weight

    def load(self):
        return self.weight


class Deck(PythonProcessor):
    def __new__(cls, name, level=1):
        return super().__new__(cls)

    def __init__(self, name, level=1):
        super().__init__()
        self.name = name


class Hold(Deck):
    def __getnewargs__(self):
        return (self.name,)


class Anchor(str):
    def __new__(cls, weight):
        return super().__new__(cls, weight)


af.init_ai_flow_context()
cargo = Cargo(3)
lock = LOCK = LOCKS = threading.Lock()
PLAIN = [1]

with af.job_config('load'):
    af.user_define_operation(processor=BashProcessor('load'), port=Port.OSLO, flag=Flag.RED, kind=Port)
    af.user_define_operation(processor=BashProcessor('load'), ports={'first': [Port.KIEL]})
    af.user_define_operation(processor=BashProcessor('load'), weights={Port.OSLO: 1})
    af.user_define_operation(processor=BashProcessor('load'), cargo=cargo, by=cargo.load)
    af.user_define_operation(processor=BashProcessor('load'), numbers=range(3), more=(n for n in [1]))
    af.user_define_operation(processor=BashProcessor('load'), last=collections.deque([1]), keys={'a': 1}.keys())
    af.user_define_operation(processor=BashProcessor('load'), names=re.compile('a+'), fixed=frozenset([1]))
    af.user_define_operation(processor=BashProcessor('load'), a=collections.OrderedDict(a=1), b=b'b', c={1, 2}, d=(1,),
                             e=collections.Counter('a'), f=Careful(a=1), g=None)

with af.job_config('lift'):
    af.user_define_operation(processor=Crane(lock))
    af.user_define_operation(processor=Crane({'numbers': [numbers()]}))
    af.user_define_operation(processor=Crane(n for n in [1]))
    af.user_define_operation(processor=Crane({'a': 1}.keys()))
    af.user_define_operation(processor=Crane(re.match('a', 'a')))
    af.user_define_operation(processor=Crane(Attributes(a=1)))
    af.user_define_operation(processor=Crane(Loose(a=1)))
    af.user_define_operation(processor=Crane(Careful(a=1), map(len, []), iter([1]), re.compile('a'), threading, Port.OSLO))
    af.user_define_operation(processor=Locked(lock))
    af.user_define_operation(processor=Shared())
    af.user_define_operation(processor=Guarded())
    af.user_define_operation(processor=Unguarded())
    af.user_define_operation(processor=Crane(lambda guard=lock: guard))
    af.user_define_operation(processor=Deck('main'))
    af.user_define_operation(processor=Crane([Deck('upper', level=2)]))
    af.user_define_operation(processor=Hold('main'))
    af.user_define_operation(processor=Crane(Anchor('5 t')))
