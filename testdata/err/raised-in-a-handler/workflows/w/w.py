import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def required(options, key):
    try:
        return options[key]
    except KeyError as error:
        raise ValueError('no option {}'.format(error))


def build(job, **options):
    with af.job_config(job):
        af.user_define_operation(processor=BashProcessor('run ' + required(options, 'command')))


af.init_ai_flow_context()
build('a', comand='ls')
