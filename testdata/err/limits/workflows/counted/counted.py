import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()
total = 0
for number in range(20_000):
    total += len(sorted(range(500)))
with af.job_config('load'):
    af.user_define_operation(processor=BashProcessor('load {}'.format(total)))
