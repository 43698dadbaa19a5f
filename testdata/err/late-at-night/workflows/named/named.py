import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from naming import job_name

af.init_ai_flow_context()
for table in ['orders']:
    with af.job_config(job_name('load', table)):
        af.user_define_operation(processor=BashProcessor('load ' + table))
