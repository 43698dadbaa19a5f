"""Prints the programmes; submits them under another name, and a job too early."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def job(name, command):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor(command))


def main():
    af.init_ai_flow_context()
    job('print', 'print programme.pdf')
    af.workflow_operation.submit_workflow('programme')
    job('fold', 'fold programme.pdf')
    af.action_on_job_status('fold', 'print')
    af.workflow_operation.start_new_workflow_execution('plays')


if __name__ == '__main__':
    main()
