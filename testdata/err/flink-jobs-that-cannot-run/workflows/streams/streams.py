"""Java needs a cluster, and what is watched an id."""
import ai_flow as af
from ai_flow_plugins.job_plugins.flink import FlinkJavaProcessor
from ai_flow_plugins.job_plugins.read_only import ReadOnlyProcessor

af.init_ai_flow_context()

for name in ['count', 'sums', 'twice']:
    with af.job_config(name):
        af.user_define_operation(processor=FlinkJavaProcessor('org.example.Count', 'count.jar', ['--by', name]))

with af.job_config('watch'):
    af.user_define_operation(processor=ReadOnlyProcessor())
