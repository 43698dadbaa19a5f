"""Delivers parcels, with Python that runs and that the compiler does not follow."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()


def stops(streets):
    for number, street in enumerate(streets):
        yield 'stop_{}'.format(number), street


@af.job_config('load')
def load():
    af.user_define_operation(processor=BashProcessor('van load'))


load()
for name, street in stops(['High Street', 'Mill Lane']):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('van stop "{}"'.format(street)))

exec("af.action_on_job_status('stop_0', 'load')")
