import ai_flow as af
import sites
from ai_flow_plugins.job_plugins.bash import BashProcessor

FORMAT = 'csv'


def load():
    PERIOD = 'hourly'
    af.user_define_operation(processor=BashProcessor('load {} {} {}'.format(FORMAT, PERIOD, sites.CITY)))


af.init_ai_flow_context()

with af.job_config('load'):
    load()
