import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()


def total(number):
    return number + total(number - 1) if number else 0


with af.job_config('load'):
    af.user_define_operation(processor=BashProcessor('load {}'.format(total(30))))
