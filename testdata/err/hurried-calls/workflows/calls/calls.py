import ai_flow as af
from ai_flow import JobAction, MeetAllEventCondition, MeetAnyEventCondition
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor

af.init_ai_flow_context()


def sew():
    channel = af.user_define_operation(processor=PythonProcessor())


def tool(name):
    if name == 'iron':
        return BashProcessor('iron --hot')
    elif name == 'fodl':
        return BashProcessor('fold')


class Thread:
    colour: str
    length: int = 3


for name in ('iron', 'fold'):
    with af.job_config(name):
        af.user_define_operation(processor=tool(name))
with af.job_config('seam'):
    af.transform(input=sew(), transform_processor=PythonProcessor())

# Which of the two is the condition, and which the status.
af.action_on_job_status('fold', 'iron', JobAction.START, Status.FINISHED)
af.action_on_event('fold', 'linen', 'dry', JobAction.START)

both = MeetAllEventCondition
both.add_event('linen', 'dry')
af.action_on_events('fold', both, JobAction.START)
either = MeetAnyEventCondition()
af.action_on_events(cond=either, job='fold', action='START')
af.action_on_condition('fold', either)
Thread('red', 2)
