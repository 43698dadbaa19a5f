"""A workflow as it was written before AIFlow's first release."""
import os

import ai_flow as af
from digits import Evaluate, Train


def project_path():
    return os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def build():
    trigger = af.external_trigger(name='new_model')
    with af.global_config_file(project_path() + '/resources/jobs.yaml'):
        with af.config('train'):
            examples = af.read_example(example_info='digits')
            train = af.train(input_data_list=[examples], executor=af.PythonObjectExecutor(Train()), model_info='cnn')
        with af.config('evaluate'):
            evaluate = af.user_define_operation(executor=af.PythonObjectExecutor(Evaluate()))
    af.stop_before_control_dependency(evaluate, train)
    af.model_version_control_dependency(src=evaluate, dependency=trigger, model_name='cnn')


if __name__ == '__main__':
    af.set_project_config_file(project_path() + '/project.yaml')
    build()
    af.run(project_path(), dag_id='mnist')
