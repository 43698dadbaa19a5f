"""Blocks that are indented by accident, and a text that goes on to the end of the file."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('weed'):
    algae = 'green'
      more = 'brown'
    af.user_define_operation(processor=BashProcessor('weed ' + algae))

with af.job_config('mow'):
        reeds = 'tall'
    af.user_define_operation(processor=BashProcessor('mow ' + reeds))

elif reeds:
    pass

def fill(pond):
return pond

NOTE = """The ponds are
filled in May.
