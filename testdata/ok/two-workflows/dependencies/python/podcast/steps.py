"""Helpers that define jobs."""
import ai_flow as af
from ai_flow.workflow.control_edge import JobAction
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Transcriber(PythonProcessor):
    """Writes down what is said."""

    language = 'en'

    def __init__(self, source, language=None):
        super().__init__()
        self.source = source
        if language:
            self.language = language

    def process(self, execution_context, input_list=None):
        return [self.source]


class LoudTranscriber(Transcriber):
    """For recordings that have to be made louder first."""

    def __init__(self, *args, gain=6, **kwargs):
        super().__init__(*args, **kwargs)
        self.gain = gain


def shell(job_name, *commands, after=None, status=Status.FINISHED):
    """A bash job, started when others have reached a status."""
    with af.job_config(job_name):
        for command in commands:
            af.user_define_operation(processor=BashProcessor(bash_command=command))
    chain(job_name, after, status=status)
    return job_name


def chain(job_name, upstream, status=Status.FINISHED, action=JobAction.START):
    """Starts the job after one other, or after any of several, or after none."""
    for name in [upstream] if isinstance(upstream, str) else upstream or ():
        af.action_on_job_status(job_name, name, status, action)
