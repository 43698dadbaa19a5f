"""The jobs of a random project: alone, in loops, made by helpers."""
from ai_flow.api import ops
from ai_flow.context.job_context import job_config

from projects.spelling import Source
from projects.words import TEXTS


class Jobs(object):
    """A part of Project."""

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
        if kind == 'bash' and self.chance(0.2):
            self.dispatched([name], [self.pick(TEXTS)])
            return 1
        self._job(Source(self.spelling.spell(name)), kind)
        return 1

    def _loop(self, names):
        body = self.body
        form = self.random.randrange(10)
        commands = [self.pick(TEXTS) for _ in names]
        if form == 6:
            self.opened_by_generator(names)
            return len(names)
        if form == 7:
            self.made_by_factory(names, commands)
            return len(names)
        if form > 7:
            self.dispatched(names, commands)
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

    def _by_helper(self, name):
        helper = self.names.fresh('add_job')
        top = self.module.top
        with top.block('def {}(name, command, **options):'.format(helper)):
            with top.block('with {}(name):'.format(self.api(job_config, ('ai_flow', 'ai_flow.context.job_context')))):
                top.line('return {}(processor={}(command), **options)'.format(
                    self.api(ops.user_define_operation), self._bash()))
        options = self.pick(['', ', owner={}'.format(self.spelling.spell(self.value())), ', output_num=2'])
        self.body.line('{}({}, {}{})'.format(helper, self.spelling.spell(name), self.spelling.spell(self.text()), options))

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
