"""All names of a module that cannot be imported so: those that are missing then are not told one by one."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
from .sky import *

af.init_ai_flow_context()


def watch():
    command = STARS + planet
    planet = PLANET
    return command


with af.job_config('watch'):
    af.user_define_operation(processor=BashProcessor('watch ' + STARS))
    watch()
