"""Reads the orders of the web shop, splits them by country and counts them."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Step(PythonProcessor):
    def __init__(self, table, *, limit=None):
        super().__init__()
        self.table = table
        self.limit = limit

    def process(self, execution_context, input_list=None):
        return input_list


af.init_ai_flow_context()

with af.job_config(name='split'):
    orders = af.read_dataset(dataset_inf='orders', read_dataset_processor=Step('orders'))
    home, abroad = af.transform(input=orders, transform_processor=Step('orders'), ouput_num=2)
    af.write_dataset(home, 'home')
    af.write_dataset(abroad, write_dataset_processor=Step('abroad'))

with af.job_config('count'):
    af.user_define_operation(BashProcessor('shop count'))
    af.user_define_operation(processor=BashProcessor(command='shop print'))
    af.user_define_operation(processor=BashProcessor('shop sum'), properties={'unit': 'EUR'})

with af.job_config('push'):
    af.push_model('rating', Step('rating'), model_version='3')

af.action_on_job_status('count', upstream='split')
af.action_on_job_status('push', 'count', 'FINISHED', 'START', 'ONCE')
af.action_on_event(job_name='push', event_key='prices', sender='back-office')
af.action_on_events('count', condition=af.MeetAllEventCondition())
