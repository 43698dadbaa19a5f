"""Publishes the exchange rates."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

for name in ['fetch', 'convert', 'check', 'sign', 'publish', 'mail', 'archive', 'clean', 'count', 'audit', '2021',
             'yes']:
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('rates ' + name))
