"""Learns what a comet looks like."""
import ai_flow as af
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Step(PythonProcessor):
    def process(self, execution_context, input_list=None):
        return input_list


af.init_ai_flow_context()

with af.job_config('learn'):
    pictures = af.read_dataset('pictures', Step())
    stars, comets, rest = af.transform(pictures, Step(), output_num=2)

with af.job_config('train'):
    again = af.read_dataset('pictures', Step())
    model, score = af.train(again, 'comets', Step())

with af.job_config('split'):
    first, second = af.transform(af.read_dataset('pictures', Step()), Step())
