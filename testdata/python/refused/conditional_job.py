# refused: AF0601
# contexts: plain helper class
# shows: a job under an unknown condition
import os
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
af.init_ai_flow_context()
if os.environ.get('FULL'):  # <-
    with af.job_config('a'):
        af.user_define_operation(processor=BashProcessor('x'))
