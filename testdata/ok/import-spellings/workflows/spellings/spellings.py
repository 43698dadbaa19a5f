"""Every way in which people import AIFlow, in one file."""
import ai_flow
import ai_flow as af
import ai_flow.workflow.control_edge
import ai_flow_plugins.job_plugins.bash
import ai_flow.workflow.status as status_module
from ai_flow import *
from ai_flow import job_config, JobAction as Action
from ai_flow.api import ops
from ai_flow.api.ai_flow_context import init_ai_flow_context
from ai_flow.api.ops import action_on_job_status, user_define_operation
from ai_flow.context.job_context import job_config as configured
from ai_flow.workflow.control_edge import (
    EventLife,
    MeetAnyEventCondition as AnyOf,
)
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins import bash
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.bash.bash_processor import BashProcessor as Shell

init_ai_flow_context()

with ai_flow.job_config('one'):
    ai_flow.user_define_operation(processor=ai_flow_plugins.job_plugins.bash.BashProcessor('echo ai_flow'))

with af.job_config('two'):
    af.user_define_operation(processor=BashProcessor('echo af'))

with job_config(job_name='three'):
    user_define_operation(None, Shell('echo names'))

with configured('four'):
    ops.user_define_operation(processor=bash.BashProcessor('echo modules'))

def inside():
    from ai_flow_plugins.job_plugins.bash import BashProcessor as Inner
    import ai_flow.api.ops as inner_ops
    inner_ops.user_define_operation(processor=Inner('echo inside'))

with job_config('five'):
    inside()

action_on_job_status('two', 'one', Status.FINISHED)
af.action_on_job_status('three', 'two', status_module.Status.FAILED, Action.START)
action_on_event('four', 'k', 'v', action=JobAction.STOP)
ops.action_on_events('five', AnyOf().add_event('k', 'v', life=EventLife.REPEATED),
                     ai_flow.workflow.control_edge.JobAction.RESTART)
