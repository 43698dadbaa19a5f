"""Grinds: the steps register themselves by their metaclass, and there is one set of settings."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


class Registry(type):
    steps = {}

    def __new__(mcs, name, bases, attrs, after=None):
        attrs.setdefault('job', name.lower())
        cls = super().__new__(mcs, name, bases, attrs)
        if bases:
            mcs.steps[cls.job] = (cls, after)
        return cls

    def __init__(cls, name, bases, attrs, after=None):
        super().__init__(name, bases, attrs)

    def __iter__(cls):
        return iter(cls.steps.values())


class Step(metaclass=Registry):
    def command(self):
        return 'mill {} --stones {}'.format(self.job, Settings().stones)


class Once(type):
    made = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls.made:
            cls.made[cls] = super().__call__(*args, **kwargs)
        return cls.made[cls]


class Settings(metaclass=Once):
    def __init__(self, stones=1):
        self.stones = stones


class Clean(Step):
    pass


class Grind(Step, after='clean'):
    def command(self):
        return super().command() + ' --fine'


class Pack(Step, after='grind'):
    job = 'pack'


def block(name):
    """The block of a job; it is left when nobody has the generator any more."""
    with af.job_config(name):
        yield name


af.init_ai_flow_context()
Settings(stones=2)

for step, after in Step:
    for job in block(step.job):
        af.user_define_operation(processor=BashProcessor(step().command()))
        break
    if after:
        af.action_on_job_status(step.job, after)
