import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context
names = ['load']
names.sort
for name in names:
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('load'))
