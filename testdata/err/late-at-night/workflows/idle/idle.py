import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()


def load():
    with af.job_config('load'):
        af.user_define_operation(processor=BashProcessor('load'))


def main():
    load()
