import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor


def cleaned(record):
    return record


class Load(PythonProcessor):
    def process(self, execution_context, input_list):
        return []


af.init_ai_flow_context()

with af.job_config('clean') as config:
    # What the YAML has is mended here: no word about it.
    config.properties['since'] = '2021-01-01'
    af.user_define_operation(processor=BashProcessor('clean'), limits={1: 'one', 'two': 2})
    af.user_define_operation(processor=BashProcessor('clean'), limits={1: 'one', 2.5: 'more', True: 'also'})

with af.job_config('load') as config:
    config.properties['weights'] = {None: 0, 'a': 1}
    config.properties[3] = 'three'
    af.user_define_operation(processor=BashProcessor('load'), using=cleaned, names={'a', 'b'}, mixed={'a', 1})

with af.job_config('store/all'):
    af.user_define_operation(processor=Load())
