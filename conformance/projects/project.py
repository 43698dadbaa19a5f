"""A random project that AIFlow takes: its files, and what they are meant to cover."""
import inspect
import random

from ai_flow.api import ops, workflow_operation
from ai_flow.context.job_context import job_config
from ai_flow.workflow import control_edge
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.flink import FlinkJavaProcessor, flink_env
import ai_flow as af
import ai_flow.client as client

from projects.blocks import Blocks
from projects.body import Body, Module, Names
from projects.calls import Calls
from projects.coverage import Coverage
from projects.modules import Modules
from projects.spelling import Source, Spelling
from projects.yaml_text import YamlText

WORKFLOW = 'flow'
JOB_NAMES = ['train', 'validate', 'job-1', 'job_07', 'a', 'push model', 'données', 'A.b', 'x' * 40, 'Step2', 'load-2021',
             "it's", 'read_only', 'n0', 'extract:1', 'p%s', '{x}', 'abab']
TEXTS = ['', 'a', 'value', 'echo hello', 'two words', '/tmp/data/x.csv', 'hdfs://host/path', 'é', "it's", '100%', '{}',
         'key=value', 'v1', 'line\nbreak', '*', 'None', '42', '日本', 'a-b-c', 'x' * 50, '${HOME}', '%d']
BLOB = ('blob:\n  blob_manager_class: ai_flow_plugins.blob_manager_plugins.local_blob_manager.LocalBlobManager\n'
        '  blob_manager_config:\n    root_directory: /srv/packages\n')
PROJECT_NAMES = ['demo', 'my_project', 'proj-1', 'Übung']
ACTIONS = ['START', 'RESTART', 'STOP', 'NONE']
STATUSES = ['INIT', 'RUNNING', 'FINISHED', 'FAILED', 'KILLED']
EVENT_TYPES = ['UNDEFINED', 'my_type', 'MODEL_GENERATED', 'MODEL_DEPLOYED', '*']
CALLS = ['get_workflow', 'list_workflow_executions', 'start_new_workflow_execution', 'stop_all_workflow_executions',
         'get_workflow_execution', 'list_job_executions', 'get_job_executions', 'start_job_execution', 'stop_job_execution',
         'restart_job_execution', 'stop_workflow_execution', 'pause_workflow_scheduling', 'resume_workflow_scheduling',
         'delete_workflow', 'list_workflows', 'stop_scheduling_job', 'resume_scheduling_job']
# Each gives a reference or nothing that the graph is made of. Deleting is left out: no definition deletes.
METADATA = ['get_dataset_by_id', 'get_dataset_by_name', 'register_dataset', 'register_dataset_with_catalog', 'update_dataset',
            'get_model_relation_by_name', 'get_model_by_id', 'get_model_by_name', 'register_model',
            'get_deployed_model_version', 'get_latest_validated_model_version', 'get_latest_generated_model_version',
            'get_artifact_by_id', 'get_artifact_by_name', 'register_artifact', 'update_artifact', 'get_project_by_name',
            'get_model_version_by_version', 'get_registered_model_detail', 'get_model_relation_by_id',
            'get_model_version_relation_by_version', 'register_model_relation', 'register_model_version_relation',
            'get_project_by_id', 'register_project', 'update_project', 'get_workflow_by_name', 'get_workflow_by_id',
            'create_registered_model', 'update_registered_model', 'get_model_version_detail', 'list_datasets',
            'list_artifacts', 'list_projects', 'list_registered_models', 'register_model_version',
            'get_workflow_snapshot', 'list_model_relation']


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


class Project(Blocks, Modules):
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
        """Any plain value."""
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
        self.files['project.yaml'] = 'project_name: {}\nserver_uri: localhost:50051\n{}'.format(
            self.yaml.key(self.pick(PROJECT_NAMES)), self.pick(['', 'notification_server_uri: localhost:50052\n']) + BLOB)
        self.files[self.module.path] = self.module.text()
        if self.flags:
            self.files['flags'] = '\n'.join(self.flags) + '\n'
        for module in self.helpers.values():
            self.files[module.path] = module.text()
            if 'library' in module.path:
                for package in ('library', 'library/parts'):
                    self.files.setdefault('dependencies/python/{}/__init__.py'.format(package), '')
        self.files['workflows/{0}/{0}.yaml'.format(WORKFLOW)] = self._yaml()

    def _schedule(self, indent):
        pad = ' ' * indent
        text = self.pick(["interval: '0,0,10,0'", 'interval: "1,2,3,4"', "cron: '0 0 12 * * * *'", "cron: '*/30 5 * 1-3 * * 2030'"])
        return [pad[2:] + 'periodic_config:', pad + text] + self.pick([[], [pad + "start_date: '2021,1,2,3,4,5,'"]])

    def _yaml(self):
        lines = []
        if self.chance(0.2):
            lines.append(self.pick(['---', '# a comment', '', '%YAML 1.1\n---']))
        if self.chance(0.6):
            entries = []
            for i in range(self.random.randrange(1, 4)):
                entries += self.yaml.entry(2, self.pick(['k{}', '"q {}"', 'é{}', 'a.b{}']).format(i))
            lines += ['properties:'] + entries
        if self.chance(0.3):
            lines += self._schedule(2)
        order = list(zip(self.job_names, self.types))
        if self.shards:
            order += [('{}{}'.format(self.shards[0], i), 'bash') for i in range(self.shards[1])]
        self.random.shuffle(order)
        for name, kind in order:
            lines.append('{}:'.format(self.yaml.key(name)))
            lines.append('  job_type: {}'.format(self.pick([kind, "'{}'".format(kind), '"{}"'.format(kind)])))
            properties = []
            if kind == 'flink':
                properties.append('    run_mode: cluster')
            for i in range(self.pick([0, 0, 1, 2])):
                properties += self.yaml.entry(4, 'p{}'.format(i))
            if properties:
                lines += ['  properties:'] + properties
            if self.chance(0.2):
                lines += self._schedule(4)
            if self.chance(0.15):
                lines.append('  job_label_report_interval: {}'.format(self.pick(['10', '2.5', '0.5', '10.0'])))
        return '\n'.join(lines) + '\n'

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

    def _metadata(self):
        name = self.pick(METADATA)
        function = getattr(client, name)
        values = {}
        for parameter in inspect.signature(function).parameters:
            values[parameter] = self._argument(parameter)
        variable = self.names.fresh('found')
        said = self.api(name, ('ai_flow', 'ai_flow.client'))
        self.body.line('{} = {}'.format(variable, self.calls.call(said, function, values)))
        if name.startswith('list_'):
            pass
        elif 'dataset' in name:
            self.datasets.append(variable)
            self.texts_of_references += ['{}.name'.format(variable)]
            if name in ('register_dataset', 'get_dataset_by_name'):
                self.texts_of_references += ["f'{{{}.uri}}/part'".format(variable)]
        elif name in ('get_model_by_id', 'get_model_by_name', 'register_model'):
            self.models.append(variable)
            self.texts_of_references += ['{}.name'.format(variable)]
        elif name == 'get_model_version_by_version':
            self.versions.append(variable)
        elif 'artifact' in name:
            self.texts_of_references += ['{}.name'.format(variable)]

    def _argument(self, parameter):
        if parameter.endswith('_id') or parameter in ('version', 'model_version', 'page_size', 'offset'):
            return self.random.randrange(1, 9)
        if parameter == 'current_stage':
            self.module.need('from ai_flow.model_center.entity.model_version_stage import ModelVersionStage')
            return Source('ModelVersionStage.{}'.format(self.pick(['GENERATED', 'VALIDATED', 'DEPLOYED'])))
        if parameter == 'model':
            return Source(self.pick(self.models)) if self.models else 'model-1'
        if parameter == 'properties':
            return {'k': 'v', 'owner': self.pick(TEXTS)}
        if parameter == 'name_list':
            return ['a', 'b']
        if parameter == 'type_list':
            self.module.need('from ai_flow.meta.dataset_meta import DataType')
            return [Source('DataType.INT32'), Source('DataType.STRING')]
        if parameter == 'name' or parameter.endswith('_name'):
            return self.pick(['users', 'model-1', 'données', 'x1', 'a b'])
        return self.pick(TEXTS)

    def _configuration(self):
        """Changed from Python."""
        config = '{}()'.format(self.api('current_workflow_config', ('ai_flow', 'ai_flow.context.workflow_config_loader')))
        self.body.line(self.pick(['{}.properties[{}] = {}', '{}.properties.update({{{}: {}}})']).format(
            config, self.spelling.spell(self.pick(['k', 'new', 'k0'])), self.spelling.spell(self.value())))

    # jobs

    def _jobs(self, at):
        """One job, or several of one type in a loop or by a helper. Says how many."""
        name, kind = self.job_names[at], self.types[at]
        run = 1
        while at + run < len(self.types) and self.types[at + run] == kind:
            run += 1
        if kind == 'bash' and run > 1 and self.chance(0.7):
            return self._loop(self.job_names[at:at + run])
        if kind == 'bash' and self.chance(0.2):
            self._by_helper(name)
            return 1
        self._job(Source(self.spelling.spell(name)), kind)
        return 1

    def _loop(self, names):
        body = self.body
        form = self.random.randrange(8)
        commands = [self.pick(TEXTS) for _ in names]
        if form == 6:
            self.opened_by_generator(names)
            return len(names)
        if form == 7:
            self.made_by_factory(names, commands)
            return len(names)
        spelled = self.spelling.spell
        variable, command = self.names.fresh('job'), self.names.fresh('command')
        if form == 0:
            header = 'for {}, {} in {}:'.format(variable, command, spelled(list(zip(names, commands))))
        elif form == 1:
            header = 'for {}, {} in {}.items():'.format(variable, command, spelled(dict(zip(names, commands))))
        elif form == 2:
            header = 'for {}, {} in zip({}, {}):'.format(variable, command, spelled(names), spelled(commands))
        elif form == 3:
            header = 'for {}, {} in enumerate({}):'.format(command, variable, spelled(names))
        elif form == 5:
            header = 'for {}, {} in {}:'.format(variable, command, self.streamed(names, commands))
        else:
            listed = self.spelling.assign(spelled(names), 'listed')
            header = 'for {} in range(len({})):'.format(command, listed)
        with body.block(header):
            if form == 4:
                body.line('{} = {}[{}]'.format(variable, listed, command))
            text = Source(command if form in (0, 1, 2, 5) else self.pick(["f'echo {{{}}}'", "'echo %d' % {}", "'echo {{}}'.format({})",
                                                              "'echo ' + str({} * 2)"]).format(command))
            self._job(Source(variable), 'bash', text)
            if form == 3 and len(names) > 1 and self.chance(0.5):
                said = self.api(ops.action_on_job_status)
                with body.block('if {} > 0:'.format(command)):
                    body.line('{}({}, {})'.format(said, variable, spelled(names[0])))
        return len(names)

    def _shards(self, stem, count):
        """Jobs whose names are counted."""
        body = self.body
        number = self.names.fresh('number')
        header = self.pick(['for {} in range({}):', 'for {} in list(range({})):', 'for {} in [n for n in range({})]:'])
        forms = ['f"{s}{{{n}}}"', '"{s}%d" % {n}', '"{s}{{}}".format({n})', '"{s}" + str({n})', '"".join(["{s}", str({n})])']
        name = self.names.fresh('shard')
        with body.block(header.format(number, self.spelling.spell(count))):
            body.line('{} = {}'.format(name, self.pick(forms).format(s=stem, n=number)))
            self._job(Source(name), 'bash', Source("f'echo {{{}}}'".format(number)))
            with body.block('if {}:'.format(number)):
                said = self.api(ops.action_on_job_status)
                body.line('{}({}, {!r} + str({} - 1))'.format(said, name, stem, number))

    def _idiom(self):
        """What people write besides, and what has no bearing on the graph."""
        body = self.body
        name = self.names.fresh('idiom')
        form = self.random.randrange(10)
        if form == 0:
            with body.block('try:'):
                body.line('import surely_not_installed as {}'.format(name))
            with body.block('except ImportError:'):
                body.line('{} = None'.format(name))
        elif form == 1:
            self.module.need('import os')
            body.line('{0} = os.path.join(os.path.dirname(os.path.abspath(__file__)), {1})'.format(
                name, self.spelling.spell('data.csv')))
            self.texts_of_references.append(name)
        elif form == 2:
            body.line('import time\ntime.sleep(0)')
        elif form == 3:
            dataset = self.api(client.get_dataset_by_name, ('ai_flow', 'ai_flow.client'))
            register = self.api(client.register_dataset, ('ai_flow', 'ai_flow.client'))
            body.line("{} = {}('known')".format(name, dataset))
            with body.block('if {} is None:'.format(name)):
                body.line("{} = {}(name='known', uri='/data/known')".format(name, register))
            self.datasets.append(name)
        elif form == 4:
            body.line('print({}, {}, sep={!r})'.format(self.spelling.spell(self.value()), self.spelling.spell('x'), '-'))
        elif form == 5:
            body.line('{} = {{n for n in {}}}'.format(name, self.spelling.spell(['a', 'b'])))
            body.line("assert len({}) == 2, 'two'".format(name))
        elif form == 6:
            with body.block('if not {}:'.format(self.spelling.spell('x'))):
                body.line("raise ValueError('never')")
        elif form == 7:
            body.line('import logging\nlogging.getLogger(__name__).info({})'.format(self.spelling.spell('said')))
        elif form == 8:
            body.line('{} = 1 << {}'.format(name, self.spelling.spell(3)))
            self.texts_of_references.append('str({})'.format(name))
        else:
            with body.block('try:'):
                with body.block('if {}:'.format(self.spelling.spell(True))):
                    body.line('raise KeyError({})'.format(self.spelling.spell('k')))
            with body.block('except KeyError as {}:'.format(self.names.fresh('error'))):
                body.line('{} = {}'.format(name, self.spelling.spell('caught')))
            self.texts_of_references.append(name)

    def _by_helper(self, name):
        helper = self.names.fresh('add_job')
        top = self.module.top
        with top.block('def {}(name, command, **options):'.format(helper)):
            with top.block('with {}(name):'.format(self.api(job_config, ('ai_flow', 'ai_flow.context.job_context')))):
                top.line('return {}(processor={}(command), **options)'.format(
                    self.api(ops.user_define_operation), self._bash()))
        options = self.pick(['', ', owner={}'.format(self.spelling.spell(self.value())), ', output_num=2'])
        self.body.line('{}({}, {}{})'.format(helper, self.spelling.spell(name), self.spelling.spell(self.text()), options))

    def _bash(self):
        self.module.need('from ai_flow_plugins.job_plugins.bash import BashProcessor')
        return 'BashProcessor'

    def _job(self, name, kind, command=None):
        body = self.body
        config = self.names.fresh('config') if self.chance(0.25) else None
        with self.block_of_job(name, config):
            if config:
                line = self.pick(["{c}.properties[{k}] = {v}", "{c}.properties.update({{{k}: {v}}})",
                                  "{c}.job_label_report_interval = {f}", "{c}.properties = {d}"])
                if kind == 'flink' and '{d}' in line:
                    line = "{c}.properties[{k}] = {v}"
                body.line(line.format(c=config, k=self.spelling.spell(self.pick(['p0', 'key'])),
                                      v=self.spelling.spell(self.value()), f=self.pick(['3.5', '1', '60.0']),
                                      d=self.spelling.spell({'whole': self.value()})))
            self.operations(kind, command)

    def operations(self, kind, command=None):
        """What stands in the block of a job of that kind."""
        channels = []
        if kind == 'flink' and self.chance(0.3):
            self._flink_environment()
        # A flink job has one Java processor.
        self.flink = self.pick(['java', 'python'])
        for _ in range(1 if kind == 'flink' and self.flink == 'java' else self.pick([1, 1, 2, 3])):
            self._operation(kind, channels, command)

    def _processor(self, kind, command):
        if kind == 'bash':
            text = command if command is not None else self.text()
            values = {'bash_command': text}
            for parameter in list(inspect.signature(BashProcessor.__init__).parameters)[2:]:
                values[parameter] = self.pick(['utf-8', 'latin-1'])
            return Source(self.calls.call(self._bash(), BashProcessor.__init__, values))
        if kind == 'flink' and self.flink == 'python':
            name = self.names.fresh('FlinkStep')
            base, method = self.pick([('FlinkPythonProcessor', 'process'), ('FlinkSqlProcessor', 'sql_statements')])
            self.module.need('from ai_flow_plugins.job_plugins.flink import {}'.format(base))
            self.module.top.line('class {}({}):\n    def {}(self, execution_context, *args):\n        return []'.format(
                name, base, method))
            return Source('{}()'.format(name))
        if kind == 'flink':
            self.module.need('from ai_flow_plugins.job_plugins.flink import FlinkJavaProcessor')
            values = {'entry_class': self.pick([None, 'com.example.Main']), 'main_jar_file': 'job.jar',
                      'args': ['--x', self.pick(TEXTS)]}
            return Source(self.calls.call('FlinkJavaProcessor', FlinkJavaProcessor.__init__, values))
        if kind == 'read_only_job':
            self.module.need('from ai_flow_plugins.job_plugins.read_only import ReadOnlyProcessor')
            return Source('ReadOnlyProcessor()')
        return Source(self._python_processor())

    def _python_processor(self):
        """An instance of a class of the project: here, or in another module."""
        name = self.names.fresh('Step')
        if self.chance(0.5):
            module, said = self.module, name
        else:
            module, said = self.helper(name)
        module.need('from ai_flow_plugins.job_plugins.python import PythonProcessor')
        top = module.top
        form = self.random.randrange(4)
        if form == 0:
            with top.block('class {}(PythonProcessor):'.format(name)):
                top.line('kept = 1\n\ndef process(self, execution_context, input_list):\n    return input_list')
            return '{}()'.format(said)
        if form == 1:
            top.line('class {}(PythonProcessor):\n    def __init__(self, path, *rest, limit=10, **more):\n'
                     '        super().__init__()\n        self.path = path\n        self.rest = rest\n'
                     '        self.limit = limit * 2\n        self.more = more'.format(name))
            return '{}({})'.format(said, self.pick(['{}', '{}, 1, 2', '{}, limit={}', '{}, x={}', 'path={}']).format(
                self.spelling.spell(self.text()), self.spelling.spell(self.random.randrange(50))))
        if form == 2:
            top.line('class {0}Base(PythonProcessor):\n    def __init__(self, first, second=None):\n'
                     '        super({0}Base, self).__init__()\n        self.first = first\n        self.second = second\n\n\n'
                     'class {0}({0}Base):\n    def __init__(self, first):\n        super().__init__(first, [first])'
                     .format(name))
            return '{}({})'.format(said, self.spelling.spell(self.value()))
        top.line('class {}(PythonProcessor):\n    def process(self, execution_context, input_list):\n        return []'
                 .format(name))
        variable = self.spelling.assign('{}()'.format(said), 'step')
        self.body.line('{}.extra = {}'.format(variable, self.spelling.spell(self.value())))
        return variable

    def _channels(self, channels):
        if not channels or self.chance(0.2):
            return None
        if self.chance(0.6):
            return Source(self.pick(channels))
        return [Source(channel) for channel in self.random.sample(channels, self.random.randrange(1, len(channels) + 1))]

    def _operation(self, kind, channels, command):
        options = [ops.user_define_operation] * 3
        options += [ops.read_dataset, ops.write_dataset, ops.transform, ops.train, ops.predict, ops.evaluate,
                    ops.dataset_validate, ops.model_validate, ops.push_model]
        function = self.pick(options)
        processor = self._processor(kind, command)
        values, extra = {}, []
        for parameter in inspect.signature(function).parameters:
            if parameter == 'processor' or parameter.endswith('_processor'):
                values[parameter] = processor
            elif parameter == 'input':
                values[parameter] = self._channels(channels)
            elif parameter == 'output_num':
                values[parameter] = self.random.randrange(4)
            elif parameter == 'name':
                values[parameter] = self.pick(['op', 'step 1', None, 'é'])
            elif parameter == 'dataset_info':
                values[parameter] = self._reference(self.datasets)
            elif parameter in ('model_info', 'base_model_info'):
                values[parameter] = self._reference(self.models)
            elif parameter in ('model_version_info', 'base_model_version_info'):
                values[parameter] = Source(self.pick(self.versions)) if self.versions and self.chance(0.7) else None
            elif parameter == 'operation_type':
                values[parameter] = self.pick(['user_define_operation', 'custom'])
        if function is ops.user_define_operation:
            values_given = self.random.randrange(3)
            names = self.random.sample(['owner', 'limit', 'retries', 'settings', 'données'], values_given)
            extra = [(name, self.value()) for name in names]
        # The processor is always there, whatever its default says.
        required = [name for name in values if name.endswith('processor')]
        text = self._with_processor(function, values, required, extra)
        result = self.names.fresh('channel')
        outputs = self._outputs(function, text)
        if outputs == 1 and self.chance(0.8):
            self.body.line('{} = {}'.format(result, text))
            channels.append(result)
        elif outputs and outputs > 1 and self.chance(0.8):
            if self.chance(0.5):
                self.body.line('{} = {}'.format(result, text))
                channels += ['{}[{}]'.format(result, i) for i in range(outputs)]
            else:
                parts = [self.names.fresh('channel') for _ in range(outputs)]
                self.body.line('{} = {}'.format(', '.join(parts), text))
                channels += parts
        else:
            self.body.line(text)

    def _with_processor(self, function, values, required, extra):
        """The call; what has a default and must be given goes by keyword where it was left out."""
        said = self.api(function)
        self.outputs_given = None
        spelled = dict(values)
        if 'output_num' in values:
            number = values['output_num']
            if self.chance(0.5):
                self.outputs_given = number
                spelled.pop('output_num')
                extra = extra + [('output_num', number)]
            else:
                spelled.pop('output_num')
        for name in required:
            if inspect.signature(function).parameters[name].default is not inspect.Parameter.empty:
                extra = extra + [(name, spelled.pop(name))]
        return self.calls.call(said, function, spelled, extra)

    def _outputs(self, function, text):
        if self.outputs_given is not None:
            return self.outputs_given
        parameter = inspect.signature(function).parameters.get('output_num')
        if parameter is not None:
            return parameter.default
        return {'read_dataset': 1, 'push_model': 1}.get(function.__name__, 0)

    def _reference(self, known):
        if known and self.chance(0.6):
            return Source(self.pick(known))
        return self.pick(['users', 'other', 3])

    # rules

    def _action(self, names=ACTIONS):
        return self.member(control_edge.JobAction, names)

    def _event(self, function, values, senders=()):
        """Arguments of an event, by the parameters of whatever takes it."""
        for parameter in inspect.signature(function).parameters:
            if parameter in values or parameter == 'self':
                continue
            if parameter == 'event_key':
                values[parameter] = self.pick(['key', 'k-1', 'a.b', 'é', '*'])
            elif parameter == 'event_value':
                values[parameter] = self.pick(['value', 'v', '*', 'FINISHED', ''])
            elif parameter == 'event_type':
                values[parameter] = self.pick(EVENT_TYPES)
            elif parameter == 'sender':
                none = inspect.signature(function).parameters[parameter].default is None
                values[parameter] = self.pick(['*'] + list(senders) + [None] * none)
            elif parameter == 'namespace':
                values[parameter] = self.pick(['default', 'other', '*', Source('{}().get_project_name()'.format(
                    self.api('current_project_config', ('ai_flow', 'ai_flow.context.project_context'))))])
            elif parameter == 'value_condition':
                values[parameter] = self.member(control_edge.ValueCondition, ['EQUALS', 'UPDATED'])
            elif parameter == 'life':
                values[parameter] = self.member(control_edge.EventLife, ['ONCE', 'REPEATED'])
            elif parameter == 'action':
                values[parameter] = self._action()
        return values

    def _rule(self, last):
        """A rule on one of the jobs up to `last`; it waits for earlier jobs only, so that there is no circle."""
        at = self.random.randrange(last + 1)
        job = Source(self.spelling.spell(self.job_names[at]))
        form = self.random.randrange(4)
        if form == 0 and at > 0:
            values = {'job_name': job, 'upstream_job_name': self.pick(self.job_names[:at]),
                      'upstream_job_status': self.member(self._status(), STATUSES), 'action': self._action()}
            function = ops.action_on_job_status
        elif form == 1:
            function = ops.action_on_event
            values = self._event(function, {'job_name': job}, self.job_names[:at])
        elif form == 2:
            function = ops.action_on_model_version_event
            values = self._event(function, {'job_name': job, 'model_name': self.pick(['model', 'm-1']),
                                            'model_version_event_type': self._model_event()}, self.job_names[:at])
        else:
            self._events(job, self.job_names[:at])
            return
        text = self.calls.call(self.api(function), function, values)
        for _ in range(self.pick([1, 1, 1, 1, 2])):  # an equal one is dropped
            self.body.line(text)

    def _status(self):
        from ai_flow.workflow.status import Status
        return Status

    def _model_event(self):
        from ai_flow.model_center.entity.model_version_stage import ModelVersionEventType
        self.module.need('from ai_flow.model_center.entity.model_version_stage import ModelVersionEventType')
        names = [name for name in vars(ModelVersionEventType) if name.isupper()]
        return Source('ModelVersionEventType.{}'.format(self.pick(names)))

    def _condition(self, senders):
        kind = self.pick([control_edge.MeetAllEventCondition, control_edge.MeetAnyEventCondition])
        said = self.api(kind, ('ai_flow', 'ai_flow.workflow.control_edge'))
        variable = self.names.fresh('condition')
        body = self.body
        if self.chance(0.3):
            self.module.need('from ai_flow.workflow.control_edge import EventMeetConfig')
            events = [Source(self.calls.call('EventMeetConfig', control_edge.EventMeetConfig.__init__, self._event(
                control_edge.EventMeetConfig.__init__, {}, senders))) for _ in range(self.random.randrange(1, 3))]
            body.line('{} = {}'.format(variable, self.calls.call(said, kind.__init__, {'events': events})))
        else:
            body.line('{} = {}()'.format(variable, said))
        for _ in range(self.random.randrange(1, 4)):
            self._add_event(variable, senders)
        return variable

    def _add_event(self, variable, senders):
        function = control_edge.EventCondition.add_event
        values = self._event(function, {}, senders)
        text = self.calls.call('{}.add_event'.format(variable), function, values)
        for _ in range(self.pick([1, 1, 1, 2])):  # an equal one is dropped
            self.body.line(text)

    def _events(self, job, senders):
        condition = self._condition(senders)
        for round in range(self.pick([1, 1, 1, 2, 3])):
            values = {'job_name': job, 'event_condition': Source(condition), 'action': self._action()}
            self.body.line(self.calls.call(self.api(ops.action_on_events), ops.action_on_events, values))
            if self.chance(0.3):
                self._add_event(condition, senders)  # the rules share it
            elif self.chance(0.2):
                self.body.line("{}.events[0].event_key = {}".format(condition, self.spelling.spell('changed')))

    # the end of the file

    def _operations_module(self):
        self.module.need('from ai_flow.api import workflow_operation')
        if self.module.imports[0] == 'import ai_flow as af' and self.chance(0.5):
            self.module.need('import ai_flow as af')
            return 'af.workflow_operation'
        return 'workflow_operation'

    def _conditions_of_workflow(self):
        condition = self._condition(self.job_names)
        name = self.pick(['start_new_workflow_execution_on_events', 'stop_workflow_execution_on_events'])
        values = {'workflow_name': WORKFLOW, 'event_conditions': [Source(condition)]}
        self.body.line(self.calls.call('{}.{}'.format(self._operations_module(), name), getattr(workflow_operation, name),
                                       values))

    def _flink_environment(self):
        """Of the job whose block it stands in, or else of the workflow."""
        kind = self.pick(['FlinkBatchEnv', 'FlinkStreamEnv'])
        self.module.need('from ai_flow_plugins.job_plugins.flink import set_flink_env, {}'.format(kind))
        self.body.line(self.calls.call('set_flink_env', flink_env.set_flink_env, {'env': Source(kind + '()')}))

    def _extractor(self):
        modules = ('ai_flow', 'ai_flow.api.context_extractor')
        if self.chance(0.5):
            extractor = '{}()'.format(self.api('BroadcastAllContextExtractor', modules))
        else:
            name = self.names.fresh('Extractor')
            self.module.need('from ai_flow.api.context_extractor import ContextExtractor, ContextList')
            self.module.top.line('class {}(ContextExtractor):\n    def extract_context(self, event):\n'
                                 '        contexts = ContextList()\n        contexts.add_context(event.context)\n'
                                 '        return contexts'.format(name))
            extractor = '{}()'.format(name)
        self.body.line(self.calls.call(self.api(ops.set_context_extractor), ops.set_context_extractor,
                                       {'context_extractor': Source(extractor)}))

    def _life_cycle(self):
        body = self.body
        if self.chance(0.5):
            body.line(self.calls.call('{}.submit_workflow'.format(self._operations_module()),
                                      workflow_operation.submit_workflow, {'workflow_name': WORKFLOW}))
        for _ in range(self.random.randrange(3)):
            name = self.pick(CALLS)
            function = getattr(workflow_operation, name)
            values = {}
            for parameter in inspect.signature(function).parameters:
                if parameter in ('page_size', 'offset'):
                    values[parameter] = self.random.randrange(1, 9)
                elif parameter == 'workflow_name':
                    values[parameter] = WORKFLOW
                elif parameter == 'job_name':
                    values[parameter] = self.pick(self.job_names)
                else:
                    values[parameter] = self.pick(['1', 'context'])
            result = self.names.fresh('result')
            body.line('{} = {}'.format(result, self.calls.call('{}.{}'.format(self._operations_module(), name), function,
                                                               values, needed=['workflow_name'])))
            if self.chance(0.4):
                body.line('print({})'.format(result))
            if name.startswith('list_') and self.chance(0.5):
                with body.block('for item in {}:'.format(result)):
                    body.line('print(item)')
