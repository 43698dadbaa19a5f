import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor, PythonProcessor

af.init_ai_flow_context()
for n in [1, 2]:
    with af.job_config('load_{n}'):
        af.user_define_operation(processor=BashProcessor('load'))
for name in 'ab':
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('load'))
