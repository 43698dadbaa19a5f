"""The YAML file has the jobs below a key of their own."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

for job in ['weed', 'mow']:
    with af.job_config(job):
        af.user_define_operation(processor=BashProcessor(job))
