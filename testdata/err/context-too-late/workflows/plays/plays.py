"""Prints the programmes; the context comes last."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def job(name, command):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor(command))


job('print', 'print programme.pdf')
job('fold', 'fold programme.pdf')

af.init_ai_flow_context()
af.action_on_job_status('fold', 'print')
