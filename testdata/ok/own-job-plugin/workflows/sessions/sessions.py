"""Cuts clicks into sessions on Spark, by a job plugin of the project's own."""
import ai_flow as af
import acme_flow.spark
from acme_flow.spark import SparkProcessor
from ai_flow_plugins.job_plugins.bash import BashProcessor


class Nightly(SparkProcessor):
    def __init__(self, name):
        super().__init__('jobs/{}.py'.format(name), conf={'spark.executor.instances': 4})
        self.name = name


af.init_ai_flow_context()

with af.job_config('fetch'):
    af.user_define_operation(processor=BashProcessor('clicks fetch'))

with af.job_config('cut'):
    clicks = af.user_define_operation(processor=SparkProcessor('jobs/read.py', ['--day', 'yesterday']))
    af.user_define_operation(input=clicks, processor=Nightly('cut'))

with af.job_config('count'):
    af.user_define_operation(processor=acme_flow.spark.SparkSqlProcessor('refresh table s', 'select count(*) from s'))

af.action_on_job_status('cut', 'fetch')
af.action_on_job_status('count', 'cut')
