"""Names that are names only to AIFlow: spaces, signs, other alphabets; and of the client's own making."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

NAMES = ['a b', 'größe', '作业', 'AINode_0', 'properties.x', '-', "it's", '0']
for name in NAMES:
    with af.job_config(name):
        channel = af.user_define_operation(name=name.upper(), processor=BashProcessor(f'echo "{name}"'))
for before, after in zip(NAMES, NAMES[1:]):
    af.action_on_job_status(after, before)
