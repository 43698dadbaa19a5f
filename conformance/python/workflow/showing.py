"""What the cases call, as the compiler evaluates it: each value is the parameter of an operation."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def show(label, value):
    af.user_define_operation(processor=BashProcessor('true'), label=label, value=value)


def attempt(label, action):
    try:
        value = action()
    except Exception as error:
        value = ('raises', type(error).__name__, str(error))
    show(label, value)
