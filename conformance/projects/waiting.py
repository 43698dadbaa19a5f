"""Scripts that wait for their workflow: loops that ask the server, and try again."""
from projects.words import WORKFLOW

# A call that is asked in each round, and when to stop by what it gives.
ASKED = [
    ('list_workflow_executions({})', ['not {0}', 'len({0}) == 0', 'all(item.status == Status.FINISHED for item in {0})',
                                      '{0} and {0}[0].status in (Status.FINISHED, Status.FAILED)']),
    ('get_workflow_execution("1")', ['{0} is None', '{0}.status == Status.FINISHED', '{0}.status.value != "RUNNING"',
                                     '{0}.status not in [Status.INIT, Status.RUNNING]']),
    ('list_job_executions("1")', ['not any(item.status == Status.RUNNING for item in {0})',
                                  'sum(1 for item in {0} if item.status == Status.FAILED) > 0']),
]
CAUGHT = ['KeyboardInterrupt', 'Exception', 'Exception as error', '(KeyboardInterrupt, SystemExit)']


class Waiting(object):
    """A part of Project."""

    def _wait(self):
        """Rounds of asking, in a function or where the file is."""
        self.module.need('import time')
        if self.chance(0.3):
            self._try_again()
        self.module.need('from ai_flow.workflow.status import Status')
        if self.chance(0.5):
            name = self.names.fresh('watch')
            with self.body.block('def {}():'.format(name)):
                self._rounds(['break', 'return'])
            self.body.line('{}()'.format(name))
        else:
            self._rounds(['break'])

    def _try_again(self):
        """A call that is made until it succeeds."""
        call = self.pick(['start_new_workflow_execution({!r})', 'stop_all_workflow_executions({!r})', 'list_job_executions("1")'])
        with self.body.block('for attempt in range({}):'.format(self.random.randrange(1, 5))):
            with self.body.block('try:'):
                self.body.line('{}.{}'.format(self._operations_module(), call.format(WORKFLOW)))
                if self.chance(0.8):
                    self.body.line('break')
            with self.body.block('except {}:'.format(self.pick(['Exception', 'Exception as error', 'RuntimeError']))):
                self.body.line(self.pick(['time.sleep(attempt)', 'if attempt == 3:\n    raise', 'pass']))
        if self.chance(0.3):
            with self.body.block('else:'):
                self.body.line(self.pick(['pass', "print('it failed')"]))

    def _rounds(self, leaves):
        head = self.pick(['while True:', 'while True:', 'for attempt in range({}):'.format(self.random.randrange(1, 4))])
        with self.body.block(head):
            guarded = self.chance(0.6)
            if guarded:
                with self.body.block('try:'):
                    self._round(leaves)
                self._behind(leaves)
            else:
                self._round(leaves)
            if self.chance(0.3):
                self.body.line('time.sleep(2)')

    def _round(self, leaves):
        operations, (call, ends) = self._operations_module(), self.pick(ASKED)
        state, end = self.names.fresh('state'), self.pick(ends)
        self.body.line('{} = {}.{}'.format(state, operations, call.format(repr(WORKFLOW))))
        form = self.random.randrange(4)
        if form == 0 and call.startswith('list_'):
            done = self.names.fresh('done')
            self.body.line('{} = True'.format(done))
            with self.body.block('for item in {}:'.format(state)):
                with self.body.block('if item.status {}:'.format(self.pick(['!= Status.FINISHED', '!= "FINISHED"',
                                                                           'is Status.RUNNING']))):
                    self.body.line('{} = False'.format(done))
                    if self.chance(0.6):
                        self.body.line('break')
            end = done
        elif form == 1:
            with self.body.block('if not ({}):'.format(end.format(state))):
                self.body.line('time.sleep(1)')
                self.body.line('continue')
            self.body.line(self.pick(leaves))
            return
        with self.body.block('if {}:'.format(end.format(state))):
            if self.chance(0.3):
                self.body.line('print({})'.format(state))
            if self.chance(0.2):
                self.body.line('{}.stop_all_workflow_executions({!r})'.format(operations, WORKFLOW))
            self.body.line(self.pick(leaves))
        self.body.line('time.sleep({})'.format(self.random.randrange(1, 9)))

    def _behind(self, leaves):
        caught = self.pick(CAUGHT)
        with self.body.block('except {}:'.format(caught)):
            if self.chance(0.5):
                self.body.line('{}.stop_all_workflow_executions({!r})'.format(self._operations_module(), WORKFLOW))
            if caught.endswith('error') and self.chance(0.5):
                self.body.line('print(error)')
            self.body.line(self.pick(leaves + ['pass', 'continue', 'raise']))
        if self.chance(0.2):
            with self.body.block('finally:'):
                self.body.line("print('asked')")
