"""Two jobs, one after the other."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

from hello_processors import Greeter

# Reads project.yaml and hello.yaml; everything below stands on it.
af.init_ai_flow_context()

# A job is what is started and stopped as one. Its type and its settings stand in hello.yaml under its name.
with af.job_config('prepare'):
    af.user_define_operation(processor=BashProcessor('echo "$GREETING, hello"'))

with af.job_config('greet'):
    af.user_define_operation(processor=Greeter('hello'))

# greet is started when prepare has finished.
af.action_on_job_status('greet', 'prepare')
