"""A random project that AIFlow takes: its files, and what they are meant to cover."""
import inspect
import random

from ai_flow.api import ops, workflow_operation
import ai_flow as af
import ai_flow.client as client

from projects.blocks import Blocks
from projects.body import Body, Module, Names
from projects.calls import Calls
from projects.configuration import Configuration
from projects.coverage import Coverage
from projects.dispatch import Dispatch
from projects.ending import Ending
from projects.idioms import Idioms
from projects.jobs import Jobs
from projects.metadata import Metadata
from projects.modules import Modules
from projects.operations import Operations
from projects.rules import Rules
from projects.spelling import Source, Spelling
from projects.waiting import Waiting
from projects.words import TEXTS, WORKFLOW
from projects.yaml_text import YamlText

JOB_NAMES = ['train', 'validate', 'job-1', 'job_07', 'a', 'push model', 'données', 'A.b', 'x' * 40, 'Step2', 'load-2021',
             "it's", 'read_only', 'n0', 'extract:1', 'p%s', '{x}', 'abab', 'run-2021-03-04']


def known_functions():
    """What a workflow file is made of."""
    names = {function.__qualname__ for function in vars(ops).values()
             if inspect.isfunction(function) and function.__module__ == ops.__name__ and not function.__name__.startswith('_')}
    names -= {'add_ai_node_to_graph'}
    names |= {function.__name__ for function in vars(workflow_operation).values() if inspect.isfunction(function)
              and function.__module__ == workflow_operation.__name__ and not function.__name__.startswith('_')}
    names |= {function.__name__ for function in vars(client).values() if inspect.isfunction(function)
              and function.__module__ == client.__name__}
    return names


class Project(Blocks, Configuration, Dispatch, Ending, Idioms, Jobs, Metadata, Modules, Operations, Rules, Waiting):
    """`files` by path, made from a seed alone."""

    def __init__(self, seed):
        self.seed = seed
        self.random = random.Random(seed)
        self.coverage = Coverage()
        self.names = Names()
        self.module = Module('workflows/{0}/{0}.py'.format(WORKFLOW), None, self.names)
        self.body = self.module.main
        self.helpers = {}
        self.spelling = Spelling(self.random, self.coverage, self.names, self)
        self.calls = Calls(self.random, self.coverage, self.spelling)
        self.yaml = YamlText(self.random)
        self.jobs = []
        self.datasets, self.models, self.versions = [], [], []
        self.texts_of_references = []
        self.files = {}
        self.flags = []
        self._make()
        for path, text in self.files.items():
            if path.endswith('.py'):
                self.coverage.source(text)

    # small choices

    def pick(self, items):
        return self.random.choice(items)

    def chance(self, probability):
        return self.random.random() < probability

    def text(self):
        if self.texts_of_references and self.chance(0.15):
            return Source(self.pick(self.texts_of_references))
        return self.pick(TEXTS)

    def value(self, depth=2):
        """Any plain value, or one that is calculated."""
        if self.chance(0.03):
            return Source(self.spelling.calculated())
        kind = self.random.randrange(10 if depth > 0 else 6)
        if kind < 3:
            return self.pick(TEXTS)
        if kind == 3:
            return self.pick([0, 1, 7, -3, 255, 10 ** 6, 2 ** 31, 2 ** 53 - 1, 2 ** 60, 10 ** 30])
        if kind == 4:
            return self.pick([0.5, 1.0, -2.25, 1e16, 1e-7, 3.14])
        if kind == 5:
            return self.pick([None, True, False, b'bytes', b'\x00\xff'])
        if kind == 6:
            return [self.value(depth - 1) for _ in range(self.random.randrange(4))]
        if kind == 7:
            return tuple(self.value(depth - 1) for _ in range(self.random.randrange(4)))
        return {self.pick(['k', 'key', 'a b', 'é', 'class', 'x']): self.value(depth - 1)
                for _ in range(self.random.randrange(4))}

    def member(self, enum_class, names, plain=True):
        """A member of an enumeration, said as a member, by value, or as its text where AIFlow takes that."""
        name = self.pick(names)
        module = enum_class.__module__
        here = self.api(enum_class.__name__, (module,) if not hasattr(af, enum_class.__name__) or
                        getattr(af, enum_class.__name__) is not enum_class else ('ai_flow', module))
        value = enum_class[name].value
        forms = ['{}.{}'.format(here, name)] * 4 + ['{}({!r})'.format(here, value), '{}[{!r}]'.format(here, name)]
        return Source(self.pick(forms))

    # files

    def _make(self):
        self.form = self.random.randrange(5)
        self.module.need(self.pick(['import ai_flow as af', 'import ai_flow', 'from ai_flow import *']))
        if self.chance(0.05):
            self.module.need('from __future__ import annotations')
        count = self.random.randrange(1, 6)
        self.job_names = self.random.sample(JOB_NAMES, count)
        if self.chance(0.2):
            stem, shards = self.pick(['shard_', 'part-', 'piece']), self.random.randrange(2, 5)
            self.shards = (stem, shards)
        else:
            self.shards = None
        self.types = [self.pick(['bash', 'bash', 'python', 'python', 'flink', 'read_only_job']) for _ in self.job_names]
        shape = self.pick(['top', 'top', 'function', 'main', 'guard', 'late', 'class'])
        main = self.module.main
        if shape == 'top':
            self._workflow()
        else:
            self.body = Body(self.names)
            self._workflow()
            self._wrapped(main, shape, self.body)
        self._write()

    def _wrapped(self, main, shape, body):
        if shape == 'class':
            name = self.names.fresh('Flow')
            with main.block('class {}:'.format(name)):
                with main.block('def build(self):'):
                    main.lines.extend(body.indented(main.depth))
            main.line('{}().build()'.format(name))
            return
        name = self.names.fresh('build')
        if shape == 'late':  # what it uses is defined after it
            main = self.module.first
        with main.block('def {}():'.format(name)):
            main.lines.extend(body.indented(main.depth))
        main = self.module.main
        if shape in ('guard', 'late'):
            with main.block("if __name__ == '__main__':"):
                main.line('{}()'.format(name))
        else:
            main.line('{}()'.format(name))

    def _write(self):
        self._collect()
        if self.chance(0.05):  # as it is written on Windows
            for path in [path for path in self.files if path.endswith('.py')]:
                self.files[path] = self.files[path].replace('\n', '\r\n')

    def _collect(self):
        self.files['project.yaml'] = self.project_yaml()
        self.files[self.module.path] = self.module.text()
        if self.flags:
            self.files['flags'] = '\n'.join(self.flags) + '\n'
        for module in self.helpers.values():
            self.files[module.path] = module.text()
            if 'library' in module.path:
                for package in ('library', 'library/parts'):
                    self.files.setdefault('dependencies/python/{}/__init__.py'.format(package), '')
        self.files['workflows/{0}/{0}.yaml'.format(WORKFLOW)] = self._yaml()

    # the workflow

    def _workflow(self):
        body = self.body
        body.line('{}()'.format(self.api('init_ai_flow_context', ('ai_flow', 'ai_flow.api.ai_flow_context'))))
        for _ in range(self.random.randrange(3)):
            self._metadata()
        if self.chance(0.3):
            self._configuration()
        if 'flink' in self.types and self.chance(0.2):
            self._flink_environment()
        at = 0
        while at < len(self.job_names):
            at += self._jobs(at)
            if self.chance(0.4):
                self._rule(at - 1)
            if self.chance(0.2):
                self._idiom()
        if self.shards:
            self._shards(*self.shards)
        for _ in range(self.random.randrange(4)):
            self._rule(len(self.job_names) - 1)
        if self.chance(0.15):
            self._conditions_of_workflow()
        if self.chance(0.15):
            self._extractor()
        if self.chance(0.3):
            self._life_cycle()
            if self.chance(0.5):
                self._wait()
