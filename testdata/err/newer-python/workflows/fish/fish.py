"""Feeds the fish with Python that AIFlow's 3.7 cannot read yet."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def feed(tank, /, food='krill'):
    with af.job_config(tank):
        af.user_define_operation(processor=BashProcessor(f'feed {tank=} {food}'))


af.init_ai_flow_context()

if (count := len(['sharks', 'corals'])) > 1:
    feed('sharks')
feed('corals', food='algae')
af.action_on_job_status('corals', 'shark')
print(f"{'fed'.join(["a", "b"])} {count}")
for tank in 'sharks', 'corals':
    try:
        print(tank)
    finally:
        continue
try:
    print({'sharks': 1}['whales'])
except KeyError, LookupError:
    print('no whales')
