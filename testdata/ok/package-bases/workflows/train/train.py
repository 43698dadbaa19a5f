"""Classes with bases in packages, of which nothing depends on what those packages call."""
import ai_flow as af
import attr
import lab_tools
import pydantic
import tensorflow as tf
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor


def job(name):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('lab ' + name))


# Its methods define nothing.
class Model(tf.keras.Model):
    def __init__(self, width):
        super().__init__()
        self.width = width

    def call(self, inputs):
        steps = 0
        while True:
            steps += 1
            inputs = self.dense(inputs)

    def looked_up(self):
        import absent_layers
        return absent_layers.of(af.get_dataset_by_name('orders'))


# Its methods run on the server.
class Train(lab_tools.Processor, PythonProcessor):
    def __init__(self, model):
        super().__init__()
        self.rounds = 3
        self.width = model.width

    def process(self, execution_context, input_list=None):
        af.init_ai_flow_context()
        job('again')


# The file calls itself what defines jobs; what it leaves out it does not want.
class Jobs(lab_tools.Builder):
    def load(self):
        job('load')

    def unload(self):
        job('unload')


# It is only shown to the package: the file calls what it wants.
class Steps:
    def describe(self):
        job('describe')

    def report(self):
        with af.job_config('report'):
            af.user_define_operation(processor=BashProcessor('lab steps'))
            add_sizes()


# Their packages read what is written down here, and call nothing.
class Settings(pydantic.BaseModel):
    name: str = 'report'

    def define(self):
        job(self.name)


@attr.s(auto_attribs=True)
class Report:
    name: str = 'report'

    def define(self):
        job(self.name)


# Nobody makes one.
class Older(lab_tools.Builder):
    def load(self):
        job('older')


# What the file has set on it stays: that is assumed of the package.
class Sized(lab_tools.Base):
    unit = 'kb'

    def __init__(self, size):
        self.size = size
        super().__init__()
        self.limit = 10


af.init_ai_flow_context()
Jobs().load()
settings = Settings()
with af.job_config('train'):
    af.user_define_operation(processor=Train(Model(64)))
sized = Sized(5)


def add_sizes():
    af.user_define_operation(processor=BashProcessor(f'lab size {sized.limit}{sized.unit}'))
    af.user_define_operation(processor=BashProcessor(f'lab size {sized.size}'))
    sized.reload()
    af.user_define_operation(processor=BashProcessor(f'lab size {sized.limit}'))


steps = Steps()
lab_tools.show(steps)
steps.report()
