"""Jobs that run elsewhere and are only watched."""
import ai_flow as af
from ai_flow_plugins.job_plugins.flink.read_only_flink import ReadOnlyFlinkProcessor
from ai_flow_plugins.job_plugins.read_only import ReadOnlyProcessor

af.init_ai_flow_context()

with af.job_config('mirror'):
    # A read-only job may read and write datasets without any processor.
    orders = af.read_dataset('orders')
    af.write_dataset(orders, dataset_info='orders_mirror')
    af.user_define_operation(processor=ReadOnlyProcessor('anything', goes=True))

with af.job_config('sessions'):
    clicks = af.read_dataset(dataset_info=17, name='clicks')
    af.write_dataset(input=clicks, dataset_info=af.get_dataset_by_id(18))
    af.user_define_operation(processor=ReadOnlyFlinkProcessor())

af.action_on_job_status('sessions', 'mirror', 'RUNNING')
