"""Feeds the fish with Python that the compiler does not evaluate."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()


class Registered(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {'kind': 'tank'}


class Tank(metaclass=Registered):
    name = 'sharks'


async def look():
    yield af.get_dataset_by_name('tanks')


for tank in ('sharks', 'corals'):
    with af.job_config('feed_' + tank):
        af.user_define_operation(processor=BashProcessor('tank feed ' + tank))

exec("af.action_on_job_status('feed_sharks', 'feed_corals')")
if 'decorated' in globals():
    with af.job_config('decorated'):
        af.user_define_operation(processor=BashProcessor('tank decorate'))
