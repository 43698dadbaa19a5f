"""Delivers parcels; one job is not written yet, another does nothing on this day."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

STREETS = {'monday': ['High Street', 'Mill Lane'], 'sunday': []}

af.init_ai_flow_context()

with af.job_config('load'):
    af.user_define_operation(processor=BashProcessor('van load'))

with af.job_config('deliver'):
    for street in STREETS['sunday']:
        af.user_define_operation(processor=BashProcessor('van deliver "{}"'.format(street)))

with af.job_config('return'):
    """Comes back to the depot."""
