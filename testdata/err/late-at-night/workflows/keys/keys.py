"""Dictionaries over several lines in which a comma is missing."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

COMMANDS = {
    'walls': 'build walls'
    'roof': 'build roof',
}
PARTS = {
    1: dict(name='walls')
    2: 'roof',
}
NAMES = {
    'walls': ['a', 'b',
    'roof': ['c'],
}

af.init_ai_flow_context()
for name, command in COMMANDS.items():
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor(command))
