"""Reminds readers of the books that they have to bring back."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('collect')
    af.user_define_operation(processor=BashProcessor('loans due > /srv/loans/due'))

with af.job_config('remind'):
    af.user_define_operation(processor=BashProcessor('loans remind < /srv/loans/due')

with af.job_config('report'):
    af.user_define_operation(processor=BashProcessor('loans report))

for day in range(7):
with af.job_config('archive'):
    af.user_define_operation(processor=BashProcessor('loans archive'))

af.action_on_job_status('remind', upstream_job_name='collect', 'FINISHED')
def = 'report'
