"""Feeds the fish with Python that the compiler does not evaluate."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()


def tanks():
    for tank in ('sharks', 'corals'):
        yield tank


async def look():
    await af.get_dataset_by_name('tanks')


@af.job_config('decorated')
def decorated():
    af.user_define_operation(processor=BashProcessor('tank decorate'))


for tank in tanks():
    with af.job_config('feed_' + tank):
        af.user_define_operation(processor=BashProcessor('tank feed ' + tank))

match len('fish'):
    case 4:
        with af.job_config('count'):
            af.user_define_operation(processor=BashProcessor('tank count'))

exec("af.action_on_job_status('feed_sharks', 'feed_corals')")
decorated()
