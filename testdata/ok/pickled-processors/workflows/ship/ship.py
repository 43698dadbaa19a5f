"""Processors that say themselves what of them is pickled."""
import ai_flow as af
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Processor(PythonProcessor):
    def process(self, execution_context, input_list=None):
        return input_list


# What is made anew where the job runs is left out.
class Cached(Processor):
    def __init__(self, table):
        super().__init__()
        self.table = table
        self.rows = {}
        self.compile = lambda row: row

    def __getstate__(self):
        state = self.__dict__.copy()
        del state['compile']
        state['rows'] = len(self.rows)
        return state


class Restored(Cached):
    def __setstate__(self, state):
        self.__dict__.update(state)
        self.rows = {'restored': self.table}


class Counted(Processor):
    def __init__(self, *parts):
        super().__init__()
        self.parts = parts

    def __setstate__(self, state):
        self.parts = state['parts'] + ('last',)
        self.count = len(self.parts)


# It is made again of what it is made with, and knows nothing of what happened since.
class Remade(Processor):
    def __init__(self, table, mode='full'):
        super().__init__()
        self.table = table
        self.mode = mode

    def __reduce__(self):
        return Remade, (self.table, 'again')


class Stateful(Processor):
    def __init__(self, table):
        super().__init__()
        self.table = table
        self.extra = None

    def __reduce_ex__(self, protocol):
        return Stateful, (self.table,), {'extra': protocol}


class Stateless(Processor):
    def __init__(self, table):
        super().__init__()
        self.table = table

    def __getstate__(self):
        return None


class Inside:
    def __getstate__(self):
        return {'length': len(self.secret)}


class Holder(Processor):
    def __init__(self, inside):
        super().__init__()
        self.inside = inside


af.init_ai_flow_context()
remade = Remade('items')
remade.mode = 'changed'
inside = Inside()
inside.secret = 'open sesame'
with af.job_config('ship'):
    af.user_define_operation(processor=Cached('orders'))
    af.user_define_operation(processor=Restored('returns'))
    af.user_define_operation(processor=Counted('first'))
    af.user_define_operation(processor=remade)
    af.user_define_operation(processor=Stateful('carts'))
    af.user_define_operation(processor=Stateless('shops'))
    af.user_define_operation(processor=Holder([inside]))
