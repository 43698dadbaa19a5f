"""A block that an exception leaves before it has defined anything, and the same job once more."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

OPTIONS = [{'comand': 'ls'}, {'command': 'ls -l'}]

af.init_ai_flow_context()
for options in OPTIONS:
    try:
        with af.job_config('a'):
            af.user_define_operation(processor=BashProcessor(options['command']))
    except KeyError as error:
        print('there is no', error)
