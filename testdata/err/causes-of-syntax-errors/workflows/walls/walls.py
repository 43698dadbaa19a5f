"""What parses, but does not compile: each stands where it may not."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from __future__ import annotations

af.init_ai_flow_context()

with af.job_config('weed'):
    af.user_define_operation(processor=BashProcessor('weed'), name='weed', name='again')
    if not af:
        return


def mow(bed, bed):
    print(length)
    global length
    break


with af.job_config('mow'):
    af.user_define_operation(processor=BashProcessor('mow'))
