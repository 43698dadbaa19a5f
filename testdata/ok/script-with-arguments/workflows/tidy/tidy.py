"""A script that takes arguments, and is declared to get none."""
import sys

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def main(arguments):
    af.init_ai_flow_context()
    with af.job_config('tidy'):
        af.user_define_operation(processor=BashProcessor('tidy {}'.format(len(arguments))))
    if not arguments:
        with af.job_config('sweep'):
            af.user_define_operation(processor=BashProcessor('sweep'))
    af.workflow_operation.submit_workflow('tidy')


if __name__ == '__main__':
    main(sys.argv[1:])
