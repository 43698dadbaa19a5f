"""Values from the environment of whoever submits the workflow."""
import os
from os import environ, getenv

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('show') as job:
    af.user_define_operation(processor=BashProcessor('ls ' + os.environ['DATA_DIR']))
    af.user_define_operation(processor=BashProcessor(f"mail {environ['USER_NAME']}@example.org"))
    af.user_define_operation(processor=BashProcessor('cd {}/{}'.format(os.environ['BASE'], 'sub')))
    job.properties['env']['HOME_DIR'] = os.path.join(environ['BASE'], 'home')
    job.properties['env']['MODE'] = os.environ.get('MODE', 'test')
    job.properties['env']['OTHER'] = getenv('OTHER', default='none')
