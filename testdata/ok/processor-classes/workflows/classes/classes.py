"""Processor classes wherever people put them: in this file, beside it, in a function, in a package of the project."""
import ai_flow as af
from ai_flow_plugins.job_plugins import python
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor

import beside
from team.base import Base
from team.base import Base as Renamed


class Here(PythonProcessor):
    threshold = 0.5

    def __init__(self, *columns, limit=None, **options):
        super().__init__()
        self.columns = columns
        self.options = options
        if limit is not None:
            self.limit = limit

    def process(self, execution_context, input_list=None):
        return input_list


class Named(Here):
    """Takes the arguments of its base class in its own order."""

    def __init__(self, name, *args, **kwargs):
        self.name = name
        super(Named, self).__init__(*args, **kwargs)
        self.columns += ('id',)


class Nothing(python.PythonProcessor):
    pass


class Shell(BashProcessor):
    """A processor of a known kind, made from parts."""

    def __init__(self, *words, quiet=False):
        super().__init__(' '.join(words) + (' > /dev/null' if quiet else ''))
        self.words = list(words)


class Mixin:
    def __init__(self, **kwargs):
        self.mixed = True
        super().__init__(**kwargs)


class Mixed(Mixin, Base):
    pass


class Outer:
    class Inner(PythonProcessor):
        @classmethod
        def of(cls, value):
            made = cls()
            made.value = value
            return made


def make(factor):
    class Local(PythonProcessor):
        def __init__(self):
            super().__init__()
            self.factor = factor

        def process(self, execution_context, input_list=None):
            return [value * factor for value in input_list[0]]

    return Local()


af.init_ai_flow_context()

with af.job_config('python_job'):
    af.user_define_operation(processor=Here('a', 'b', limit=10, mode='fast'))
    af.user_define_operation(processor=Named('n', 'c', limit=Here.threshold))
    af.user_define_operation(processor=Nothing())
    af.user_define_operation(processor=beside.Beside({'k': [1, 2.0, None, True]}, when=('x', 1)))
    af.user_define_operation(processor=Base(level=1))
    af.user_define_operation(processor=Renamed(2))
    af.user_define_operation(processor=Mixed(level=3))
    af.user_define_operation(processor=Outer.Inner.of('v'))
    af.user_define_operation(processor=make(3))
    changed = Here('d')
    changed.columns = ['changed']
    changed.added = {'before': 1}
    af.user_define_operation(processor=changed)
    # Too late: a processor is pickled when the operation is defined.
    changed.added['after'] = 2
    changed.late = True
    af.user_define_operation(processor=PythonProcessor())

with af.job_config('bash_job'):
    af.user_define_operation(processor=Shell('ls', '-l'))
    af.user_define_operation(processor=Shell('make', quiet=True))
    af.user_define_operation(processor=BashProcessor(output_encoding='latin-1', bash_command='locale'))
