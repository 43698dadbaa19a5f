"""Every operation of the API, with its arguments by place and by name."""
import ai_flow as af
from ai_flow_plugins.job_plugins.python import PythonProcessor


class P(PythonProcessor):
    def __init__(self, n):
        super().__init__()
        self.n = n


af.init_ai_flow_context()
dataset = af.get_dataset_by_name('by_meta')
model = af.get_model_by_name('model_by_meta')
own = af.DatasetMeta('never_registered', data_format='csv', uri='/data/own.csv', properties={'rows': '12'})

with af.job_config('placed'):
    a = af.read_dataset(dataset, P(1), 'read')
    b = af.read_dataset('by_name', P(2))
    c = af.read_dataset(3, P(3), None)
    o = af.read_dataset(own, P(4))
    t = af.transform([a, b, c, o], P(5), 2, 'transform')
    n = af.train(t[0], model, P(6), 'base_by_name', 1, 'train')
    assert af.train([t[0], t[1]], 'model_by_name', P(7)) is None
    p = af.predict(t[1], 7, P(8), None, 1, 'predict')
    af.evaluate(n, model, P(9), 0, 'evaluate')
    e = af.evaluate([n, p], 'model_by_name', P(10), 2)
    af.dataset_validate(a, P(11), 'dataset_validate')
    af.model_validate(e[1], model, P(12), None, None, 0, 'model_validate')
    af.push_model(model, P(13), None, 'push')
    af.write_dataset(p, dataset, P(14), 'write')
    af.write_dataset(p, 'by_name', P(15))

with af.job_config('named'):
    a = af.read_dataset(dataset_info=dataset, read_dataset_processor=P(1), name='read')
    t = af.transform(input=a, transform_processor=P(2), output_num=3, name='transform')
    n = af.train(input=list(t), model_info=model, training_processor=P(3), base_model_info=model, output_num=2, name='train')
    af.train(input=None, model_info=5, training_processor=P(4), base_model_info=6)
    p = af.predict(input=t[2], model_info='model_by_name', prediction_processor=P(5), output_num=1, name='predict')
    af.evaluate(input=n[1], model_info=8, evaluation_processor=P(6), output_num=1, name='evaluate')
    af.dataset_validate(input=a, dataset_validation_processor=P(7), name='dataset_validate')
    af.model_validate(input=p, model_info='model_by_name', model_validation_processor=P(8), output_num=0, name='validate')
    pushed = af.push_model(model_info=None, pushing_model_processor=P(9), name='push')
    af.write_dataset(input=pushed, dataset_info=9, write_dataset_processor=P(10), name='write')
    af.user_define_operation(input=p, processor=P(11), output_num=1, name='own', operation_type='own_kind', extra=model,
                             both=[dataset, a], uri=dataset.uri)
