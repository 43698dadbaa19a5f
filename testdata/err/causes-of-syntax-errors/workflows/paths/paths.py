"""A block that is indented with tabs here and with spaces there."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('weed'):
	weeds = 'dandelions'
        af.user_define_operation(processor=BashProcessor('weed ' + weeds))

with af.job_config('mow'):
    af.user_define_operation(processor=BashProcessor('mow')
