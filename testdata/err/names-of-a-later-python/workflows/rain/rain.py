"""Asks for a module that came with Python 3.9."""
import ai_flow as af
import zoneinfo
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()
with af.job_config('measure'):
    af.user_define_operation(processor=BashProcessor('measure --zone %s' % zoneinfo.ZoneInfo('UTC')))
