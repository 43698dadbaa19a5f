"""Operations that slipped out of their blocks."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('weed'):
    tool = 'shears'
af.user_define_operation(processor=BashProcessor('weed ' + tool))

with af.job_config:
    af.user_define_operation(processor=BashProcessor('mow'))
