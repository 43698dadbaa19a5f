"""Copies that other systems make, and that are only watched: no processor brings the plugins in."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('clicks'):
    af.write_dataset(af.read_dataset('clicks'), dataset_info='clicks_copy')

with af.job_config('sessions'):
    af.read_dataset('sessions')

with af.job_config('tell'):
    af.user_define_operation(processor=BashProcessor('tell'))
