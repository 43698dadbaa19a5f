"""Adds the pictures of the night up."""
import ai_flow as af
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Step(PythonProcessor):
    def process(self, execution_context, input_list=None):
        return input_list


af.init_ai_flow_context()

with af.job_config('add_up'):
    pictures = af.read_dataset('pictures', Step())
    darks = af.read_dataset('darks', Step())
    clean, noise = af.transform([pictures, darks], Step(), output_num=2)
    halves = af.transform(clean, Step(), output_num=2)
    af.transform((clean, noise), Step())
    af.write_dataset(input=halves, dataset_info='sums', write_dataset_processor=Step())
    af.user_define_operation(input=tuple([clean]), processor=Step())
