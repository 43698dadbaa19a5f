"""Settings and processors that a package of the company is given, which may change them."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor

from company_settings import configure, instrument


class Settings:
    region = 'eu'

    def __init__(self, bucket):
        self.bucket = bucket
        self.tables = ['orders']


class Load(PythonProcessor):
    def __init__(self, table, tags):
        super().__init__()
        self.table = table
        self.tags = tags

    def process(self, execution_context, input_list=None):
        return input_list


af.init_ai_flow_context()

settings = configure(Settings('s3://shop')) or Settings('s3://spare')
mine = Settings('s3://mine')
configure(mine)
traced, plain = Load('orders', ['a']), Load('items', ['b'])
instrument(traced.process)

with af.job_config('load'):
    af.user_define_operation(processor=traced)
    af.user_define_operation(processor=plain)

with af.job_config('report'):
    af.user_define_operation(processor=BashProcessor('report --region ' + mine.region))
    mine.region = 'us'
    af.user_define_operation(processor=BashProcessor('report --region ' + mine.region))
    af.user_define_operation(processor=BashProcessor('report --tables ' + ','.join(mine.tables)))

af.action_on_job_status('report', 'load')
