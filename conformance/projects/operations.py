"""The operations of a job, with their processors."""
import inspect

from ai_flow.api import ops
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.flink import FlinkJavaProcessor, flink_env

from projects.spelling import Source
from projects.words import TEXTS


class Operations(object):
    """A part of Project."""

    def _bash(self):
        self.module.need('from ai_flow_plugins.job_plugins.bash import BashProcessor')
        return 'BashProcessor'

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
                values[parameter] = None if self.chance(0.1) else self._reference(self.models)
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

    def _flink_environment(self):
        """Of the job whose block it stands in, or else of the workflow."""
        kind = self.pick(['FlinkBatchEnv', 'FlinkStreamEnv'])
        self.module.need('from ai_flow_plugins.job_plugins.flink import set_flink_env, {}'.format(kind))
        self.body.line(self.calls.call('set_flink_env', flink_env.set_flink_env, {'env': Source(kind + '()')}))
