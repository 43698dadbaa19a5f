"""Prints the programmes; nobody calls main()."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def main():
    af.init_ai_flow_context()
    with af.job_config('print'):
        af.user_define_operation(processor=BashProcessor('print programme.pdf'))
