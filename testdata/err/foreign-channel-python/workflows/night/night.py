"""Finds moving stars in the pictures of the night."""
import ai_flow as af
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Step(PythonProcessor):
    def __init__(self, **settings):
        super().__init__()
        self.settings = settings

    def process(self, execution_context, input_list=None):
        return input_list


def find(job, source):
    with af.job_config(job):
        found = af.transform(source, Step(moving=True))
        af.write_dataset(found, 'moving_stars', Step())


af.init_ai_flow_context()
outside = af.read_dataset('weather', Step())

with af.job_config('read'):
    pictures = af.read_dataset('pictures', Step(limit=40))

find('find', pictures)

with af.job_config('compare'):
    af.user_define_operation(input=outside, processor=Step())

af.action_on_job_status('find', 'read')
