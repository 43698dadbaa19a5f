"""A job that is a function, which nobody calls."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()


@af.job_config('shear')
def shear():
    af.user_define_operation(processor=BashProcessor('shear'))


@af.job_config('weigh')
def weigh():
    af.user_define_operation(processor=BashProcessor('weigh'))


shear()
