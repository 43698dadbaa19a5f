import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


class Command:
    def __init__(self, cmd):
        self.cmd = cmd

    def text(self):
        return cmd

    def quiet(self):
        return self.cmd + ' -q'


af.init_ai_flow_context()
load = 'load',
with af.job_config('load_1'):
    af.user_define_operation(processor=BashProcessor(load))
    af.user_define_operation(processor=BashProcessor('load'.upper))
    af.user_define_operation(processor=BashProcessor(Command('load').quiet))
    af.user_define_operation(processor=BashProcessor(Command('load').text()))
    af.user_define_operation(processor=BashProcessor(Command.quiet()))
