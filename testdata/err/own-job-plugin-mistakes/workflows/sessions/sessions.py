"""What a declared plugin lets the compiler see, and mistakes in its declaration."""
import ai_flow as af
import acme_flow.spark
from acme_flow.spark import SparkProcessor
from acme_flow.tools import whatever
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('fetch'):
    af.user_define_operation(processor=SparkProcessor('fetch.py'))

with af.job_config('cut'):
    af.user_define_operation(processor=SparkProcessor(application=5, argument=['x']))
    af.user_define_operation(processor=BashProcessor('cut'))
    af.user_define_operation(processor=acme_flow.spark.SparkProcesor('cut.py'))

with af.job_config('count'):
    af.user_define_operation(processor=SparkProcessor)
    af.user_define_operation()
    af.user_define_operation(processor=whatever())
    af.user_define_operation(processor=acme_flow.tools.other())

with af.job_config('look'):
    af.user_define_operation(processor=BashProcessor('look'))

with af.job_config('watch'):
    af.read_dataset('clicks')

import acme_flow.watch
