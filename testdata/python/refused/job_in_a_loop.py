# refused: AF0601
# contexts: plain helper class
# shows: a job in a loop over something unknown
import os
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
af.init_ai_flow_context()
for name in os.environ['JOBS'].split(','):  # <-
    with af.job_config('a'):
        af.user_define_operation(processor=BashProcessor(name))
