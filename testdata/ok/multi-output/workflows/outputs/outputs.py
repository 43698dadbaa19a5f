"""Operations with several outputs, and the channels that lead from them."""
import ai_flow as af
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Step(PythonProcessor):
    def __init__(self, label=None):
        super().__init__()
        self.label = label

    def process(self, execution_context, input_list=None):
        return list(input_list or [])


af.init_ai_flow_context()

with af.job_config('split'):
    source = af.user_define_operation(processor=Step('source'), output_num=3)
    left, middle, right = source
    first, *others = af.transform(input=[right, left], transform_processor=Step('swap'), output_num=2)
    single = af.transform(middle, Step('single'))
    nothing = af.user_define_operation(input=single, processor=Step('nothing'), output_num=0)
    assert nothing is None
    af.user_define_operation(input=[first, others[0], source[-1], single], processor=Step('join'), output_num=0)
    # The same channel twice is one input: equal edges are dropped.
    af.user_define_operation(input=[first, first, left, first], processor=Step('doubled'), output_num=0)
    # No input, in every way to say so.
    af.user_define_operation(input=None, processor=Step(), output_num=0)
    af.user_define_operation([], Step(), 0, 'empty')
    af.user_define_operation(processor=Step(), operation_type='my_own_kind', threshold=0.5, tags=('a', 'b'),
                             options={'deep': [1, {'er': None}]})

with af.job_config('order'):
    # Operations run by their channels, not by their order; they keep the order of the file.
    channels = [af.user_define_operation(processor=Step(number), name=f'step_{number}') for number in range(3)]
    af.user_define_operation(list(reversed(channels)), Step('sum'), output_num=0)
